"""The moments that something waits for: retries, reschedules and the timeouts of runs."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from .case import Case
from .clock import CLOCK
from .snapshot import Key, Picture
from .worker import Execution

_AFTER = timedelta(microseconds=1)


class Timers:
    """When each waiting task instance is due; the dates of retries are Airflow's own."""

    def __init__(self, session: Any, held: Any, case: Case, run_ids: list[str]) -> None:
        self.session, self.held, self.case, self.run_ids = session, held, case, run_ids
        self.due: dict[Key, tuple[str, int]] = {}

    def after_completion(self, execution: Execution, picture: Picture) -> None:
        """Takes down what a task instance that has just ended waits for."""
        key = execution.key
        state = picture.instances.get(key)
        if state == "up_for_retry":
            self.due[key] = (state, CLOCK.at(self._next_retry(key, picture) + _AFTER))
        elif state == "up_for_reschedule":
            wait = timedelta(seconds=execution.outcome.get("reschedule_s", 60))
            self.due[key] = (state, CLOCK.at(CLOCK.now() + wait))
        elif state == "deferred":
            wait = timedelta(seconds=execution.outcome.get("trigger_s", 60))
            self.due[key] = (state, CLOCK.at(CLOCK.now() + wait))

    def triggers(self, picture: Picture) -> list[Key]:
        """The deferred task instances whose trigger fires now."""
        now = ("deferred", CLOCK.microseconds)
        return [key for key, due in self.due.items() if due == now and picture.instances.get(key) == "deferred"]

    def pending(self, picture: Picture) -> list[int]:
        """The moments that are still waited for, past ones too."""
        waiting = [instant for key, (state, instant) in self.due.items() if picture.instances.get(key) == state]
        return waiting + self._timeouts(picture)

    def _next_retry(self, key: Key, picture: Picture) -> Any:
        from airflow.models.taskinstance import TaskInstance

        instance = self.session.get(TaskInstance, picture.rows[key][0])
        instance.task = self.held.get_task(key[1])
        return instance.next_retry_datetime()

    def _timeouts(self, picture: Picture) -> list[int]:
        from airflow.models.dagrun import DagRun
        from sqlalchemy import select

        timeout = self.case.dag.get("dagrun_timeout_s")
        if self.case.mode != "full" or timeout is None:
            return []
        starts = dict(self.session.execute(select(DagRun.run_id, DagRun.start_date)).all())
        return [
            CLOCK.at(starts[self.run_ids[number]] + timedelta(seconds=timeout) + _AFTER)
            for number, state in enumerate(picture.runs)
            if state == "running"
        ]
