"""
What a worker does with a task instance: starts it at the API server, and at its end reports the scripted outcome.

The decisions in between are Airflow's: the skip mixins, which XComs to clear and to push, whether a failure may be retried.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from airflow.api_fastapi.execution_api.datamodels import taskinstance as payloads
from airflow.api_fastapi.execution_api.routes import task_instances
from airflow.models.taskinstance import TaskInstance
from airflow.models.trigger import Trigger
from airflow.sdk.execution_time import task_runner
from airflow.triggers.base import TriggerEvent
from fastapi import HTTPException, Response

from .clock import CLOCK
from .release import call_with_known, import_first
from .snapshot import Key
from .supervisor import Supervisor, token_for

_TASK_ERRORS = (
    HTTPException,
    *(
        import_first(name, "airflow.sdk.exceptions", "airflow.exceptions")
        for name in ("AirflowException", "XComForMappingNotPushed", "UnmappableXComTypePushed")
    ),
)
NotFullyPopulated = import_first("NotFullyPopulated", "airflow.models.expandinput", "airflow.sdk.definitions._internal.expandinput")
DownstreamTasksSkipped = import_first("DownstreamTasksSkipped", "airflow.sdk.exceptions", "airflow.exceptions")


class OutsideTheMachine(RuntimeError):
    """Airflow does something that the machine of the cases has no word for, such as an API server that fails."""


@dataclass
class Execution:
    """A task instance that runs, and what is to become of it."""

    key: Key
    instance_id: Any
    outcome: dict[str, Any]
    end: int
    should_retry: bool


class Worker:
    """All workers of a case."""

    def __init__(self, session: Any, sdk_dag: Any, dag_bag: Any, run_ids: list[str]) -> None:
        self.session, self.sdk_dag, self.dag_bag, self.run_ids = session, sdk_dag, dag_bag, run_ids

    def start(self, key: Key, instance_id: Any, outcome: dict[str, Any]) -> Execution:
        """A task's process begins: the API server makes the task instance running."""
        payload = payloads.TIEnterRunningPayload(state="running", hostname="oracle", unixname="oracle", pid=1, start_date=CLOCK.now())
        try:
            context = call_with_known(
                task_instances.ti_run,
                task_instance_id=instance_id,
                ti_run_payload=payload,
                response=Response(),
                session=self.session,
                dag_bag=self.dag_bag,
                services=None,
                token=token_for(instance_id),
            )
        except NotFullyPopulated as error:
            raise OutsideTheMachine(f"the API server fails when it starts {key[1]}: {error}") from error
        self.session.commit()
        self._clear_xcoms(key, instance_id, context.xcom_keys_to_clear or [])
        end = CLOCK.microseconds + round(outcome.get("duration_s", 1) * 1_000_000)
        return Execution(key, instance_id, outcome, end, bool(context.should_retry))

    def _clear_xcoms(self, key: Key, instance_id: Any, keys: list[str]) -> None:
        run, task_id, map_index = key
        with Supervisor(self.session, self.dag_bag, instance_id):
            for name in keys:
                # As `task_runner.run` of this release: older ones do not say the map index.
                where = {"map_index": map_index} if _clears_by_map_index() else {}
                task_runner.XCom.delete(key=name, dag_id=self.sdk_dag.dag_id, task_id=task_id, run_id=self.run_ids[run], **where)
        self.session.commit()

    def complete(self, execution: Execution) -> None:
        """The task's code ends at this instant."""
        state = execution.outcome.get("state", "success")
        if state == "success":
            state = self._run_code(execution)
        if state == "failed" and execution.should_retry:
            state = "up_for_retry"
        self._report(execution, "failed" if state == "fail_no_retry" else state)
        self.session.commit()

    def fire_trigger(self, instance_id: Any) -> None:
        """What the triggerer does when the trigger of a deferred task instance fires."""
        instance = self.session.get(TaskInstance, instance_id)
        Trigger.submit_event(instance.trigger_id, TriggerEvent({}), session=self.session)
        self.session.commit()

    def _run_code(self, execution: Execution) -> str:
        """Runs the operator's `execute` and pushes what it returns; returns how that ended."""
        run, task_id, map_index = execution.key
        operator = self.sdk_dag.task_dict[task_id]
        task = operator.unmap({}) if operator.is_mapped else operator
        instance = _RuntimeInstance(execution.instance_id, task, self.sdk_dag.dag_id, self.run_ids[run], task_id, map_index, operator.is_mapped)
        with Supervisor(self.session, self.dag_bag, execution.instance_id) as supervisor:
            try:
                result = _execute(task, instance, execution.outcome)
                task_runner._push_xcom_if_needed(result, instance, SimpleNamespace(info=_ignore))
            except DownstreamTasksSkipped as skip:
                supervisor.skip_downstream(skip.tasks if isinstance(skip.tasks, list) else [skip.tasks])
            except _TASK_ERRORS:
                return "failed"
        return "success"

    def _report(self, execution: Execution, state: str) -> None:
        end_date = CLOCK.now()
        payload: Any
        if state == "success":
            payload = payloads.TISuccessStatePayload(state=state, end_date=end_date)
        elif state == "up_for_retry":
            delay = execution.outcome.get("retry_delay_s")
            override = {"retry_delay_seconds": delay} if delay is not None and "retry_delay_seconds" in payloads.TIRetryStatePayload.model_fields else {}
            payload = payloads.TIRetryStatePayload(state=state, end_date=end_date, **override)
        elif state == "up_for_reschedule":
            date = end_date + timedelta(seconds=execution.outcome.get("reschedule_s", 60))
            payload = payloads.TIRescheduleStatePayload(state=state, end_date=end_date, reschedule_date=date)
        elif state == "deferred":
            payload = payloads.TIDeferredStatePayload(
                state=state, classpath="oracle.Trigger", trigger_kwargs={}, next_method="execute_complete", next_kwargs={}
            )
        else:
            payload = payloads.TITerminalStatePayload(state=state, end_date=end_date)
        call_with_known(
            task_instances.ti_update_state,
            task_instance_id=execution.instance_id,
            ti_patch_payload=payload,
            session=self.session,
            dag_bag=self.dag_bag,
        )


@dataclass
class _RuntimeInstance:
    """As much of `RuntimeTaskInstance` as the code of these tasks reads."""

    id: Any
    task: Any
    dag_id: str
    run_id: str
    task_id: str
    map_index: int
    is_mapped: bool
    # Coordinates inside loops, which these DAGs do not have.
    region_id: Any = None
    region_index: Any = None

    def xcom_push(self, key: str, value: Any) -> None:
        task_runner._xcom_push(self, key, value)


def _execute(task: Any, instance: _RuntimeInstance, outcome: dict[str, Any]) -> Any:
    if hasattr(task, "condition"):
        task.condition = outcome.get("xcom", True)
        return task.execute({"ti": instance, "task": task, "dag_run": None, "outcome": outcome})
    if hasattr(task, "choose_branch"):
        return task.execute({"ti": instance, "task": task, "outcome": outcome})
    length = outcome.get("mapped_length")
    return list(range(length)) if length is not None else outcome.get("xcom")


def _clears_by_map_index() -> bool:
    import inspect

    return "map_index=ti.map_index" in inspect.getsource(task_runner._run_task_and_map_outcome if hasattr(task_runner, "_run_task_and_map_outcome") else task_runner.run).split("keys_to_delete")[1].split("with set_current_context")[0]


def _ignore(*_: Any, **__: Any) -> None:
    return None
