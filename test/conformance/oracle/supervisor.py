"""Stands between a task's process and the API server: what the real supervisor sends over HTTP, this gives to the route functions."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from airflow.api_fastapi.execution_api.routes import task_instances, xcoms
from airflow.sdk.execution_time import task_runner
from airflow.sdk.execution_time.comms import XComResult

from .release import call_with_known


class Supervisor:
    """Answers the messages that a task's code sends while it runs."""

    def __init__(self, session: Any, dag_bag: Any, instance_id: Any) -> None:
        self.session, self.dag_bag, self.instance_id = session, dag_bag, instance_id

    def __enter__(self) -> Supervisor:
        task_runner.SUPERVISOR_COMMS = self
        return self

    def __exit__(self, *_: Any) -> None:
        del task_runner.SUPERVISOR_COMMS

    def send(self, msg: Any) -> Any:
        kind = type(msg).__name__
        if kind == "SetXCom":
            return self._xcom(xcoms.set_xcom, msg, value=msg.value, mapped_length=msg.mapped_length)
        if kind == "GetXCom":
            # Asked before a value is deleted, for backends that keep it elsewhere.
            return XComResult(key=msg.key, value=None)
        if kind == "DeleteXCom":
            return self._xcom(xcoms.delete_xcom, msg)
        raise NotImplementedError(f"the oracle's tasks do not send {kind}")

    def skip_downstream(self, tasks: list[Any]) -> None:
        """What the supervisor does on `SkipDownstreamTasks`."""
        from airflow.api_fastapi.execution_api.datamodels.taskinstance import TISkippedDownstreamTasksStatePayload

        payload = TISkippedDownstreamTasksStatePayload(tasks=tasks)
        call_with_known(
            task_instances.ti_skip_downstream,
            task_instance_id=self.instance_id,
            ti_patch_payload=payload,
            session=self.session,
            dag_bag=self.dag_bag,
        )

    def _xcom(self, route: Any, msg: Any, **more: Any) -> Any:
        return call_with_known(
            route,
            dag_id=msg.dag_id,
            run_id=msg.run_id,
            task_id=msg.task_id,
            key=msg.key,
            map_index=msg.map_index if msg.map_index is not None else -1,
            dag_result=False,
            session=self.session,
            dag_bag=self.dag_bag,
            token=token_for(self.instance_id),
            **more,
        )


def token_for(instance_id: Any) -> Any:
    """What a route reads of the token that a task's process sends."""
    return SimpleNamespace(id=instance_id, claims=SimpleNamespace(scope="execution"))


def speak_newest_api() -> None:
    """Outside a request nothing says which version of the execution API is spoken: the newest."""
    from airflow.api_fastapi.execution_api.versions import bundle

    bundle.api_version_var.set(None)
