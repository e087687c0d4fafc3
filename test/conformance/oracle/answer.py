"""Answers one case."""

from __future__ import annotations

from typing import Any

from .build_dag import build_dag
from .case import read_case
from .clock import CLOCK
from .database import Database
from .held_dag import HeldDags, hold_dag, serialize_dag
from .instance_order import order_instances
from .machine import Machine
from .runs import create_runs
from .supervisor import speak_newest_api


class Oracle:
    """One process, one database, any number of cases."""

    def __init__(self) -> None:
        self.database = Database()
        speak_newest_api()
        order_instances()

    def answer(self, raw: Any) -> dict[str, Any]:
        """The answer to a case; an invalid one, or one that Airflow refuses, is answered with its error."""
        case_id = raw.get("id") if isinstance(raw, dict) else None
        try:
            return {"id": case_id, "ok": True, **self._play(raw)}
        except Exception as error:
            return {"id": case_id, "ok": False, "error": {"type": type(error).__name__, "message": str(error)}}

    def _play(self, raw: Any) -> dict[str, Any]:
        case = read_case(raw)
        CLOCK.start(case.now)
        sdk_dag = build_dag(case)
        serialized = serialize_dag(sdk_dag)
        session = self.database.begin_case(case, serialized)
        held = hold_dag(serialized, case.reverse_dependencies)
        run_ids = create_runs(case, held, session)
        session.commit()
        machine = Machine(case, session, sdk_dag, held, HeldDags(held), run_ids)
        machine.play()
        return _write(machine)


def _write(machine: Machine) -> dict[str, Any]:
    runs = [{"state": state, "tis": {}} for state in machine.picture.runs]
    for key, state in sorted(machine.picture.instances.items()):
        run, task_id, map_index = key
        name = task_id if map_index < 0 else f"{task_id}[{map_index}]"
        runs[run]["tis"][name] = {"state": state, "try": machine.camera.attempts.get(key, 0)}
    answer: dict[str, Any] = {
        "end_t": CLOCK.microseconds / 1_000_000,
        "dag_run": runs[0]["state"] if len(runs) == 1 else None,
        "runs": runs,
    }
    if machine.stuck:
        answer["stuck"] = True
    if machine.observations.ambiguous:
        answer["ambiguous"] = True
    if machine.observations.order_sensitive:
        answer["order_sensitive"] = sorted(machine.observations.order_sensitive)
    if machine.case.trace:
        answer["trace"] = machine.trace
    return answer
