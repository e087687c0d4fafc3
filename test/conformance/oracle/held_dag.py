"""The DAG as the scheduler holds it: serialized, read back, with its dependencies in the order that the case asks for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .release import import_first

DEPENDENCY_ORDER = (
    "NotInRetryPeriodDep",
    "PrevDagrunDep",
    "TriggerRuleDep",
    "NotPreviouslySkippedDep",
    "MappedTaskUpstreamDep",
    "ReadyToRescheduleDep",
)


class OrderedDependencies:
    """
    Stands for a task's frozenset of dependencies.

    Airflow walks over `context.deps | task.deps`, whose order is that of the classes' addresses. This one has an order of its own.
    """

    def __init__(self, dependencies: Any, reverse: bool) -> None:
        ordered = sorted(dependencies, key=lambda dependency: DEPENDENCY_ORDER.index(type(dependency).__name__))
        self.ordered = ordered[::-1] if reverse else ordered
        self.reverse = reverse

    def __ror__(self, of_context: Any) -> OrderedDependencies:
        more = [dependency for dependency in of_context if dependency not in self.ordered]
        return OrderedDependencies([*self.ordered, *more], self.reverse) if more else self

    def __or__(self, more: Any) -> OrderedDependencies:
        return self.__ror__(more)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.ordered)


def serialize_dag(dag: Any) -> dict[str, Any]:
    """The DAG as it is stored."""
    return json.loads(json.dumps(_serialization().to_dict(dag)))


def hold_dag(serialized: dict[str, Any], reverse_dependencies: bool) -> Any:
    """Reads a stored DAG back, as the scheduler does."""
    held = _serialization().from_dict(serialized)
    for task in held.task_dict.values():
        object.__setattr__(task, "deps", OrderedDependencies(task.deps, reverse_dependencies))
    return held


def _serialization() -> Any:
    try:
        return import_first("DagSerialization", "airflow.serialization.serialized_objects")
    except ImportError:
        return import_first("SerializedDAG", "airflow.serialization.serialized_objects")


class HeldDags:
    """What the scheduler and the API server ask for the DAG of a run."""

    def __init__(self, dag: Any) -> None:
        self.dag = dag

    def get_dag(self, *_: Any, **__: Any) -> Any:
        return self.dag

    def get_dag_for_run(self, *_: Any, **__: Any) -> Any:
        return self.dag

    def get_latest_version_of_dag(self, *_: Any, **__: Any) -> Any:
        return self.dag
