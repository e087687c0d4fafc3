"""Airflow 3.0's LocalExecutor, which begins what the scheduler has committed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from airflow.executors.local_executor import LocalExecutor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from airflow.executors.workloads import ExecuteTask
    from sqlalchemy.orm import Session


class CommittedLocalExecutor(LocalExecutor):
    """
    Keeps what it is given until the scheduler's heartbeat, as Airflow's own does since 3.1.

    That of 3.0 wakes a worker before the scheduler has committed the state "queued". On SQLite, which has no row locks, the worker's request
    is then answered from the state before, "scheduled", and the task instance fails without having begun.
    """

    def queue_workload(self, workload: ExecuteTask, session: Session | None = None) -> None:
        self.queued_tasks[workload.ti.key] = workload

    def _process_workloads(self, workloads: Sequence[ExecuteTask]) -> None:
        for workload in workloads:
            del self.queued_tasks[workload.ti.key]
            super().queue_workload(workload)
