"""From a case to a DAG, built with Airflow's public SDK as an author would build it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from airflow.sdk import DAG, TaskGroup
from airflow.sdk.definitions._internal.expandinput import DictOfListsExpandInput, ListOfDictsExpandInput
from airflow.sdk.definitions.taskgroup import MappedTaskGroup

from .case import Case, InvalidCase, map_sources, read_time
from .edges import Edge, edges_from_the_inside
from .operators import OPERATORS
from .release import airflow_minor, import_first

_PLAIN_ARGUMENTS = (
    "trigger_rule",
    "retries",
    "pool",
    "pool_slots",
    "priority_weight",
    "weight_rule",
    "depends_on_past",
    "wait_for_downstream",
    "ignore_first_depends_on_past",
    "wait_for_past_depends_before_skipping",
    "max_active_tis_per_dag",
    "max_active_tis_per_dagrun",
)


def build_dag(case: Case) -> DAG:
    """Builds the DAG; what Airflow refuses raises as it does for an author."""
    given = case.dag
    dag = DAG(
        dag_id=case.dag_id,
        schedule="@daily",
        start_date=read_time(given["start_date"]) if "start_date" in given else case.now - timedelta(days=365),
        catchup=given.get("catchup", False),
        fail_fast=given.get("fail_fast", False),
        max_active_tasks=given.get("max_active_tasks", 16),
        max_active_runs=given.get("max_active_runs", 16),
        max_consecutive_failed_dag_runs=given.get("max_consecutive_failed_dag_runs", 0),
        dagrun_timeout=timedelta(seconds=given["dagrun_timeout_s"]) if given.get("dagrun_timeout_s") is not None else None,
    )
    nodes: dict[str, Any] = {}
    builder = _Builder(case, dag, nodes)
    for task in case.tasks:
        builder.task(task["id"])
    for group in case.groups:
        builder.group(group["id"])
    for edge in edges_from_the_inside(case):
        _connect(nodes, edge)
    dag.validate()
    _check_cycle(dag)
    for group in case.groups:
        # Airflow looks at the members of a mapped group when it walks over them.
        list(nodes[group["id"]])
    return dag


def _check_cycle(dag: DAG) -> None:
    if hasattr(dag, "check_cycle"):
        dag.check_cycle()
    else:
        import_first("check_cycle", "airflow.utils.dag_cycle_tester")(dag)


def _connect(nodes: dict[str, Any], edge: Edge) -> None:
    nodes[edge.downstream].set_upstream(nodes[edge.upstream])


class _Builder:
    """Makes each task in the order of the case, but never before its group and what it is mapped over."""

    def __init__(self, case: Case, dag: DAG, nodes: dict[str, Any]) -> None:
        self.dag, self.nodes = dag, nodes
        self.tasks = {task["id"]: task for task in case.tasks}
        self.groups = {group["id"]: group for group in case.groups}
        self.begun: set[str] = set()

    def _begin(self, name: str) -> bool:
        if name in self.nodes:
            return False
        if name in self.begun:
            raise InvalidCase(f"{name} needs itself to be made")
        self.begun.add(name)
        return True

    def group(self, name: str | None) -> Any:
        if name is None:
            return self.dag.task_group
        if self._begin(name):
            group = self.groups[name]
            arguments = {"group_id": name, "prefix_group_id": False, "parent_group": self.group(group.get("parent")), "dag": self.dag}
            if group.get("map"):
                expand_input = self._expand_input(group)
                self.nodes[name] = MappedTaskGroup(expand_input=expand_input, **arguments)
            else:
                self.nodes[name] = TaskGroup(**arguments)
        return self.nodes[name]

    def task(self, name: str) -> Any:
        if self._begin(name):
            task = self.tasks[name]
            operator = OPERATORS[task.get("kind", "task")]
            arguments = {"task_id": name, "dag": self.dag, "task_group": self.group(task.get("group")), **_task_arguments(task)}
            made = operator(**arguments) if not task.get("map") else self._mapped(operator, arguments, task)
            self.nodes[name] = _mark_setup_and_teardown(made, task)
        return self.nodes[name]

    def _mapped(self, operator: Any, arguments: dict[str, Any], task: dict[str, Any]) -> Any:
        sources = self._sources(task)
        # `partial` takes the group and the DAG from its arguments too.
        partial = operator.partial(**arguments)
        if task["map"].get("kwargs"):
            return partial.expand_kwargs(sources[0])
        return partial.expand(**{f"x{index}": source for index, source in enumerate(sources)})

    def _expand_input(self, group: dict[str, Any]) -> Any:
        sources = self._sources(group)
        if group["map"].get("kwargs"):
            return ListOfDictsExpandInput(sources[0])
        return DictOfListsExpandInput({f"x{index}": source for index, source in enumerate(sources)})

    def _sources(self, node: dict[str, Any]) -> list[Any]:
        sources = map_sources(node)
        if node["map"].get("kwargs") and len(sources) != 1:
            raise InvalidCase(f"{node['id']}: expand_kwargs takes one source")
        return [self._source(source, node["map"].get("kwargs", False)) for source in sources]

    def _source(self, source: Any, of_objects: bool) -> Any:
        if isinstance(source, str):
            return self.task(source).output
        values = list(range(source)) if isinstance(source, int) else source
        return [value if isinstance(value, dict) else {"x0": value} for value in values] if of_objects else values


def _task_arguments(task: dict[str, Any]) -> dict[str, Any]:
    arguments = {name: task[name] for name in _PLAIN_ARGUMENTS if task.get(name) is not None}
    if "retry_delay_s" in task:
        arguments["retry_delay"] = timedelta(seconds=task["retry_delay_s"])
    if "retry_exponential_backoff" in task:
        factor = task["retry_exponential_backoff"]
        # A factor of one's own came with 3.2; before it the argument is a yes or no, and yes means 2.
        arguments["retry_exponential_backoff"] = factor if airflow_minor() >= (3, 2) else bool(factor)
    if "max_retry_delay_s" in task:
        arguments["max_retry_delay"] = timedelta(seconds=task["max_retry_delay_s"])
    if "ignore_downstream_trigger_rules" in task and task.get("kind") == "short_circuit":
        arguments["ignore_downstream_trigger_rules"] = task["ignore_downstream_trigger_rules"]
    return arguments


def _mark_setup_and_teardown(made: Any, task: dict[str, Any]) -> Any:
    if task.get("kind") == "setup" or task.get("setup"):
        made.as_setup()
    if task.get("kind") == "teardown" or task.get("teardown"):
        made.as_teardown(on_failure_fail_dagrun=task.get("on_failure_fail_dagrun", False))
        if task.get("trigger_rule"):
            made.trigger_rule = task["trigger_rule"]
    return made
