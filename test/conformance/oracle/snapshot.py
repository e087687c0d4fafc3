"""What the database says of every task instance and run, and what changed since."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from .release import map_index_column

Key = tuple[int, str, int]

_ATTEMPT_BEGAN = ("scheduled", "queued", "running")


@dataclass
class Picture:
    """One look at the database. Keys are (run, task id, map index)."""

    instances: dict[Key, str | None] = field(default_factory=dict)
    rows: dict[Key, tuple[Any, int]] = field(default_factory=dict)
    runs: list[str] = field(default_factory=list)


class Camera:
    """Takes pictures, and keeps the number of the last attempt that was scheduled, which releases store differently."""

    def __init__(self, session: Any, dag_id: str, run_ids: list[str]) -> None:
        from airflow.models.dagrun import DagRun
        from airflow.models.taskinstance import TaskInstance

        self.session, self.run_ids = session, run_ids
        self.run_numbers = {run_id: number for number, run_id in enumerate(run_ids)}
        self.attempts: dict[Key, int] = {}
        self._instances = select(
            TaskInstance.run_id, TaskInstance.task_id, map_index_column(), TaskInstance.state, TaskInstance.id, TaskInstance.try_number
        ).where(TaskInstance.dag_id == dag_id)
        self._runs = select(DagRun.run_id, DagRun.state).where(DagRun.dag_id == dag_id)

    def take(self) -> Picture:
        """Looks at the database; pending changes are written to it first."""
        self.session.flush()
        picture = Picture()
        for run_id, task_id, map_index, state, row_id, try_number in self.session.execute(self._instances):
            key = (self.run_numbers[run_id], task_id, map_index)
            picture.instances[key] = None if state is None else str(getattr(state, "value", state))
            picture.rows[key] = (row_id, try_number)
        states = {run_id: str(getattr(state, "value", state)) for run_id, state in self.session.execute(self._runs)}
        picture.runs = [states[run_id] for run_id in self.run_ids]
        return picture

    def differences(self, before: Picture, after: Picture) -> list[dict[str, Any]]:
        """The events between two pictures: by run, task id and map index, expansions first, runs last."""
        events = []
        for key in sorted(set(before.instances) | set(after.instances)):
            events += self._instance_events(key, before, after)
        for number, state in enumerate(after.runs):
            was = before.runs[number] if before.runs else None
            if was is not None and was != state:
                events.append({"run": number, "dag_run": True, "from": was, "to": state})
        return events

    def _instance_events(self, key: Key, before: Picture, after: Picture) -> list[dict[str, Any]]:
        run, task_id, map_index = key
        if key not in after.instances:
            length = sum(1 for other in after.instances if other[0] == run and other[1] == task_id)
            return [{"run": run, "task": task_id, "map": map_index, "from": before.instances[key], "to": "expanded", "try": 0, "length": length}]
        was, state = before.instances.get(key), after.instances[key]
        if was == state:
            return []
        if state in _ATTEMPT_BEGAN or (state == "success" and was != "running"):
            self.attempts[key] = after.rows[key][1]
        return [{"run": run, "task": task_id, "map": map_index, "from": was, "to": state, "try": self.attempts.get(key, 0)}]
