"""The runs of a case, created by Airflow's own code."""

from __future__ import annotations

from typing import Any

from airflow.utils.state import DagRunState
from airflow.utils.types import DagRunTriggeredByType, DagRunType

from .case import Case, InvalidCase
from .clock import CLOCK

_TRIGGERED_BY = {"scheduled": "TIMETABLE", "manual": "REST_API", "backfill": "BACKFILL", "asset_triggered": "ASSET"}


def create_runs(case: Case, held: Any, session: Any) -> list[str]:
    """Creates every run, in the order of the case, and returns their ids. In `core` mode they are running from the start."""
    state = DagRunState.RUNNING if case.mode == "core" else DagRunState.QUEUED
    return [_create_run(held, run, f"case__{index}", state, session) for index, run in enumerate(case.runs)]


def _create_run(held: Any, run: Any, run_id: str, state: Any, session: Any) -> str:
    try:
        run_type = DagRunType(run.run_type)
    except ValueError as error:
        raise InvalidCase(f"unknown run type {run.run_type!r}") from error
    held.create_dagrun(
        run_id=run_id,
        logical_date=run.logical_date,
        data_interval=(run.logical_date, run.logical_date) if run.logical_date else None,
        run_after=run.run_after,
        run_type=run_type,
        triggered_by=DagRunTriggeredByType[_TRIGGERED_BY.get(run.run_type, "TEST")],
        state=state,
        start_date=CLOCK.now() if state == DagRunState.RUNNING else None,
        session=session,
    )
    return run_id
