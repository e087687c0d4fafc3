"""Answers what task code asks of Airflow while it runs."""

from __future__ import annotations

from typing import Any

from .codec import dump_wire, stored_from_wire
from .frames import Message
from .masking import mask_connection, mask_variable


class TaskServices:
    """XComs, variables and connections of one task instance. Each request gets one answer with its id."""

    def __init__(self, context: Any) -> None:
        self._context = context

    def answer(self, message: Message) -> bytes:
        """The answer to a request; what Airflow refuses is an answer too."""
        request = message.body
        if message.is_marked and "value" in request:
            request["value"] = stored_from_wire(request["value"])
        try:
            value = getattr(self, f"_{request['type']}")(request)
        except Exception as error:
            return dump_wire({"type": "refusal", "id": request["id"], "message": f"{type(error).__name__}: {error}"})
        return dump_wire({"type": "answer", "id": request["id"], **value})

    def _pullXCom(self, request: dict[str, Any]) -> dict[str, Any]:
        ti = self._context["ti"]
        index = {"map_indexes": request["mapIndex"]} if "mapIndex" in request else {}
        value = ti.xcom_pull(task_ids=request["taskId"], key=request["key"], **index)
        # Without an index Airflow gives a list of all values, of which there may be none.
        is_missing = value is None or (not index and value == [] and not self._is_mapped(request["taskId"]))
        return {} if is_missing else {"value": value}

    def _is_mapped(self, task_id: str) -> bool:
        operator = self._context["task"].dag.task_dict.get(task_id)
        return operator is not None and operator.is_mapped

    def _pushXCom(self, request: dict[str, Any]) -> dict[str, Any]:
        self._context["ti"].xcom_push(key=request["key"], value=request["value"])
        return {}

    def _updateAsset(self, request: dict[str, Any]) -> dict[str, Any]:
        from airflow.sdk import Asset, AssetAlias

        asset = Asset(name=request["name"], uri=request["uri"], group=request["group"])
        events = self._context["outlet_events"]
        if request["alias"] is None:
            events[asset].extra.update(request["extra"])
        else:
            events[AssetAlias(name=request["alias"])].add(asset, extra=request["extra"])
        return {}

    def _readVariable(self, request: dict[str, Any]) -> dict[str, Any]:
        from airflow.sdk import Variable

        value = Variable.get(request["key"], default=None)
        if value is None:
            return {}
        mask_variable(request["key"], value)
        return {"value": value}

    def _readConnection(self, request: dict[str, Any]) -> dict[str, Any]:
        from airflow.sdk import Connection

        try:
            connection = Connection.get(request["connectionId"])
        except Exception as error:
            if type(error).__name__ == "AirflowNotFoundException":
                return {}
            raise
        mask_connection(connection)
        return {"value": _connection_fields(connection)}


def _connection_fields(connection: Any) -> dict[str, Any]:
    fields = {
        "connectionId": connection.conn_id,
        "connectionType": connection.conn_type,
        "host": connection.host,
        "port": connection.port,
        "login": connection.login,
        "password": connection.password,
        "schema": connection.schema,
        "extra": connection.extra_dejson,
    }
    return {name: None if value == "" else value for name, value in fields.items()}
