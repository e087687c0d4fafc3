"""The scheduler's part of one pass."""

from __future__ import annotations

import os
from typing import Any

from airflow.executors.base_executor import BaseExecutor
from airflow.jobs.job import Job
from airflow.jobs.scheduler_job_runner import SchedulerJobRunner
from airflow.models.dagrun import DagRun
from airflow.utils.state import DagRunState
from sqlalchemy import select

from .case import Case
from .release import call_with_known, import_first


class CoreScheduler:
    """No limits: every run is evaluated, in their order, and what is ready is scheduled."""

    def __init__(self, session: Any, held: Any, run_ids: list[str]) -> None:
        self.session, self.held, self.run_ids = session, held, run_ids

    def run_pass(self) -> None:
        for run_id in self.run_ids:
            run = self.session.scalar(select(DagRun).where(DagRun.run_id == run_id))
            if run.state != DagRunState.RUNNING:
                continue
            run.dag = self.held
            schedulable, _ = run.update_state(session=self.session, execute_callbacks=False)
            run.schedule_tis(schedulable, session=self.session)
            self.session.flush()


class NullExecutor(BaseExecutor):
    """Runs nothing. Its slots are taken by what the machine has queued or running."""

    def __init__(self, parallelism: int) -> None:
        super().__init__(parallelism=parallelism)
        name = import_first("ExecutorName", "airflow.executors.executor_utils")
        self.name = name(module_path="oracle.NullExecutor", alias="oracle")
        self.parallelism = parallelism
        self.occupied = 0

    @property
    def slots_available(self) -> int:
        return self.parallelism - self.occupied

    @property
    def slots_occupied(self) -> int:
        return self.occupied


class FullScheduler:
    """The methods of the real `SchedulerJobRunner`, called as its loop calls them."""

    def __init__(self, session: Any, dag_bag: Any, run_ids: list[str], case: Case) -> None:
        self.session, self.run_ids = session, run_ids
        os.environ["AIRFLOW__CORE__PARALLELISM"] = str(case.parallelism)
        self.executor = NullExecutor(case.parallelism)
        job = call_with_known(Job, executor=self.executor)
        job.id = 1
        self.runner = call_with_known(SchedulerJobRunner, job=job, executors=[self.executor])
        self.runner._parallelism = case.parallelism
        self.runner.scheduler_dag_bag = dag_bag
        # What is queued is started by the machine: there is no process to hand it to.
        self.runner._enqueue_task_instances_with_queued_state = lambda *_, **__: None

    def run_pass(self) -> None:
        self.runner._start_queued_dagruns(self.session)
        self.session.flush()
        running = {run.run_id: run for run in self._running_runs()}
        for run_id in self.run_ids:
            if run_id in running:
                self.runner._schedule_dag_run(running[run_id], session=self.session)
                self.session.flush()

    def _running_runs(self) -> Any:
        return call_with_known(DagRun.get_running_dag_runs_to_examine, session=self.session, eagerly_load_dag_tags=False)

    def queue(self, occupied: int) -> None:
        """The critical section: what is scheduled is queued as far as the limits allow."""
        self.executor.occupied = occupied
        self.session.commit()
        self.session.expunge_all()
        self.runner._critical_section_enqueue_task_instances(session=self.session)
