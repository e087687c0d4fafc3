"""The machine that both sides play (docs/engine-trace.md): passes until nothing changes, then the clock jumps."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from .case import Case
from .clock import CLOCK
from .observation import Observations
from .scheduler import CoreScheduler, FullScheduler
from .snapshot import Camera, Key, Picture
from .timers import Timers
from .worker import Execution, Worker

_LIMIT_OF_STEPS = 5000
_FINISHED_RUNS = ("success", "failed")


class EndlessCase(RuntimeError):
    """The case was still changing after very many steps."""


class Machine:
    """Plays one case to its end."""

    def __init__(self, case: Case, session: Any, sdk_dag: Any, held: Any, dag_bag: Any, run_ids: list[str]) -> None:
        self.case, self.session, self.held = case, session, held
        self.camera = Camera(session, case.dag_id, run_ids)
        self.worker = Worker(session, sdk_dag, dag_bag, run_ids)
        self.full = FullScheduler(session, dag_bag, run_ids, case) if case.mode == "full" else None
        self.core = CoreScheduler(session, held, run_ids)
        self.timers = Timers(session, held, case, run_ids)
        self.observations = Observations()
        self.running: dict[Key, Execution] = {}
        self.counts: dict[Key, int] = {}
        self.trace: list[dict[str, Any]] = []
        self.step = 0
        self.picture = Picture()

    def play(self) -> None:
        """From the creation of the runs to the moment when nothing more can happen."""
        with self.observations:
            self._note("create")
            self._settle()
            for _ in range(_LIMIT_OF_STEPS):
                if all(state in _FINISHED_RUNS for state in self.picture.runs):
                    return
                instant = self._next_instant()
                if instant is None:
                    return
                CLOCK.microseconds = instant
                self.step += 1
                self._complete_what_ends()
                self._settle()
        raise EndlessCase("the case does not come to an end")

    @property
    def stuck(self) -> bool:
        return any(state not in _FINISHED_RUNS for state in self.picture.runs)

    def _settle(self) -> None:
        changed = True
        while changed:
            self.session.expire_all()
            (self.full or self.core).run_pass()
            changed = self._note("pass")
            changed = self._queue() or changed
            changed = self._start() or changed
        self.observations.end_instant(self.picture)

    def _queue(self) -> bool:
        if self.full is None:
            return self._queue_everything()
        self.observations.before_queueing(self._sort_keys())
        self.full.queue(sum(1 for state in self.picture.instances.values() if state in ("queued", "running")))
        changed = self._note("queue")
        self.observations.after_queueing(self.picture)
        return changed

    def _queue_everything(self) -> bool:
        from airflow.models.taskinstance import TaskInstance
        from sqlalchemy import update

        self.session.execute(
            update(TaskInstance)
            .where(TaskInstance.state == "scheduled")
            .values(state="queued", queued_dttm=CLOCK.now())
            .execution_options(synchronize_session=False)
        )
        self.session.commit()
        self.session.expire_all()
        return self._note("queue")

    def _sort_keys(self) -> dict[Key, Any]:
        from airflow.models.taskinstance import TaskInstance
        from sqlalchemy import select

        rows = self.session.execute(select(TaskInstance.id, TaskInstance.priority_weight).where(TaskInstance.state == "scheduled"))
        weights = dict(rows.all())
        dates = [run.logical_date for run in self.case.runs]
        return {
            key: (-weights[self.picture.rows[key][0]], dates[key[0]], key[2])
            for key, state in self.picture.instances.items()
            if state == "scheduled"
        }

    def _start(self) -> bool:
        queued = [key for key, state in self.picture.instances.items() if state == "queued"]
        self.session.commit()
        for key in sorted(queued):
            count = self.counts.get(key, 0)
            self.counts[key] = count + 1
            self.running[key] = self.worker.start(key, self.picture.rows[key][0], self._outcome(key, count))
        self.session.expire_all()
        return self._note("start") if queued else False

    def _outcome(self, key: Key, count: int) -> dict[str, Any]:
        run, task_id, map_index = key
        names = [f"{task_id}[{map_index}]", task_id] if map_index >= 0 else [task_id]
        for name in [f"{run}/{name}" for name in names] + names:
            if name in self.case.script:
                outcomes = self.case.script[name]
                return outcomes[min(count, len(outcomes) - 1)]
        return {}

    def _complete_what_ends(self) -> None:
        due = {key: execution for key, execution in self.running.items() if execution.end <= CLOCK.microseconds}
        for key in sorted([*due, *self.timers.triggers(self.picture)]):
            if key not in due:
                self._fire_trigger(key)
            elif self.running.get(key) is due[key]:
                self._complete(due[key])

    def _complete(self, execution: Execution) -> None:
        del self.running[execution.key]
        self.session.commit()
        self.session.expire_all()
        self.worker.complete(execution)
        self.session.expire_all()
        self._note("complete")
        self.timers.after_completion(execution, self.picture)

    def _fire_trigger(self, key: Key) -> None:
        # What completed at this moment before it may have taken the task instance away.
        if self.picture.instances.get(key) == "deferred":
            self.session.expire_all()
            self.worker.fire_trigger(self.picture.rows[key][0])
            self._note("complete")

    def _next_instant(self) -> int | None:
        later = [execution.end for execution in self.running.values()]
        later += [instant for instant in self.timers.pending(self.picture) if instant > CLOCK.microseconds]
        if self.timers.triggers(self.picture):
            # A trigger that fires at once.
            later.append(CLOCK.microseconds)
        return min(later, default=None)

    def _note(self, phase: str) -> bool:
        before, self.picture = self.picture, self.camera.take()
        events = self.camera.differences(before, self.picture)
        several = len(self.case.runs) > 1
        for event in events:
            run = event.pop("run")
            place = {"run": run} if several else {}
            self.trace.append({"t": CLOCK.microseconds / 1_000_000, "step": self.step, "phase": phase, **place, **event})
        for key in [key for key in self.running if self.picture.instances.get(key) != "running"]:
            del self.running[key]
        return bool(events)


def instant_after(instant: Any) -> int:
    """Virtual microseconds of the first moment that is later than an instant."""
    return CLOCK.at(instant + timedelta(microseconds=1))
