"""A case as docs/engine-trace.md describes it: read, checked, and every default filled in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

KINDS = ("task", "mapped", "setup", "teardown", "empty", "branch", "short_circuit", "sensor")
OUTCOME_STATES = ("success", "failed", "fail_no_retry", "skipped", "up_for_reschedule", "deferred")


class InvalidCase(ValueError):
    """The case says something that no DAG can mean."""


@dataclass(frozen=True)
class RunCase:
    run_type: str
    logical_date: datetime | None
    run_after: datetime


@dataclass(frozen=True)
class Case:
    id: Any
    mode: str
    now: datetime
    dag: dict[str, Any]
    tasks: list[dict[str, Any]]
    groups: list[dict[str, Any]]
    runs: list[RunCase]
    script: dict[str, list[dict[str, Any]]]
    pools: dict[str, dict[str, Any]] = field(default_factory=dict)
    parallelism: int = 32
    reverse_dependencies: bool = False
    trace: bool = True

    @property
    def dag_id(self) -> str:
        return self.dag.get("dag_id", "dag")


def read_case(raw: Any) -> Case:
    """Reads one case; raises `InvalidCase` for what is not one."""
    if not isinstance(raw, dict):
        raise InvalidCase("a case is a JSON object")
    dag = raw.get("dag")
    if not isinstance(dag, dict) or not isinstance(dag.get("tasks"), list) or not dag["tasks"]:
        raise InvalidCase("dag.tasks is required")
    mode = raw.get("mode", "core")
    if mode not in ("core", "full"):
        raise InvalidCase(f"mode is core or full, not {mode!r}")
    order = raw.get("dep_order", "default")
    if order not in ("default", "reverse"):
        raise InvalidCase(f"dep_order is default or reverse, not {order!r}")
    now = read_time(raw.get("now", "2024-01-01T00:00:00Z"))
    case = Case(
        id=raw.get("id"),
        mode=mode,
        now=now,
        dag=dag,
        tasks=dag["tasks"],
        groups=dag.get("groups") or [],
        runs=_read_runs(raw.get("runs"), now),
        script=raw.get("script") or {},
        pools={name: _read_pool(name, pool) for name, pool in (raw.get("pools") or {}).items()},
        parallelism=raw.get("parallelism", 32),
        reverse_dependencies=order == "reverse",
        trace=raw.get("trace", True),
    )
    _check_ids(case)
    _check_script(case)
    return case


def read_time(value: Any) -> datetime:
    """Seconds since 1970, or ISO 8601 where a naive time is UTC."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise InvalidCase(f"not a time: {value!r}")
    if not isinstance(value, str):
        return datetime.fromtimestamp(value, tz=timezone.utc)
    try:
        instant = datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError as error:
        raise InvalidCase(f"not a time: {value!r}") from error
    return instant.replace(tzinfo=timezone.utc) if instant.tzinfo is None else instant.astimezone(timezone.utc)


def _read_runs(raw: list[dict[str, Any]] | None, now: datetime) -> list[RunCase]:
    given = raw or [{}]
    runs = []
    for index, run in enumerate(given):
        default = now - timedelta(days=len(given) - index)
        logical = run.get("logical_date", default)
        logical_date = logical if logical is None or isinstance(logical, datetime) else read_time(logical)
        after = run.get("run_after")
        runs.append(RunCase(run.get("type", "scheduled"), logical_date, read_time(after) if after is not None else logical_date or now))
    return runs


def _read_pool(name: str, pool: Any) -> dict[str, Any]:
    slots = pool.get("slots") if isinstance(pool, dict) else pool
    if isinstance(slots, bool) or not isinstance(slots, int) or slots < -1:
        raise InvalidCase(f"pool {name!r}: slots is a whole number, -1 for unlimited")
    return {"slots": slots, "include_deferred": isinstance(pool, dict) and pool.get("include_deferred", False)}


def _check_ids(case: Case) -> None:
    tasks = [task.get("id") for task in case.tasks]
    groups = [group.get("id") for group in case.groups]
    names = tasks + groups
    if len(set(names)) != len(names) or None in names:
        raise InvalidCase("every task and group needs an id of its own")
    for node in case.tasks + case.groups:
        for upstream in node.get("upstream", []):
            if upstream not in names:
                raise InvalidCase(f"{node['id']}: unknown upstream {upstream!r}")
        parent = node.get("parent", node.get("group"))
        if parent is not None and parent not in groups:
            raise InvalidCase(f"{node['id']}: unknown group {parent!r}")
    for task in case.tasks:
        if task.get("kind", "task") not in KINDS:
            raise InvalidCase(f"{task['id']}: unknown kind {task.get('kind')!r}")
        if task.get("kind") == "mapped" and not task.get("map"):
            raise InvalidCase(f"{task['id']}: a mapped task needs map")
    for node in case.tasks + case.groups:
        for source in map_sources(node):
            if isinstance(source, str) and source not in tasks:
                raise InvalidCase(f"{node['id']}: maps over unknown task {source!r}")


def map_sources(node: dict[str, Any]) -> list[Any]:
    """
    What a task or group is mapped over: lengths, lists, or task ids.

    A list is the list of sources. That one literal list is meant can only be said by `[[…]]`, or when nothing in it is a source.
    """
    if not node.get("map"):
        return []
    over = node["map"].get("over")
    sources = over if isinstance(over, list) else [over]
    for source in sources:
        if isinstance(source, bool) or not isinstance(source, (int, str, list, dict)):
            raise InvalidCase(f"{node['id']}: cannot map over {source!r}")
    if not 1 <= len(sources) <= 3:
        raise InvalidCase(f"{node['id']}: map.over has one to three sources")
    return sources


def _check_script(case: Case) -> None:
    for key, outcomes in case.script.items():
        if not isinstance(outcomes, list) or not outcomes:
            raise InvalidCase(f"script[{key!r}] is a list of outcomes")
        for outcome in outcomes:
            if outcome.get("state", "success") not in OUTCOME_STATES:
                raise InvalidCase(f"script[{key!r}]: unknown state {outcome.get('state')!r}")
            if outcome.get("duration_s", 1) < 0:
                raise InvalidCase(f"script[{key!r}]: a duration is not negative")
