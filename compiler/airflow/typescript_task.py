"""Runs a TypeScript task: starts Node, finds the inputs meanwhile, passes messages, raises what the outcome means."""

from __future__ import annotations

import datetime
import os
import signal
from typing import Any, NoReturn

from .codec import dump_wire, stored_from_wire
from .compat import airflow_exception, redact
from .errors import JetwayError, TaskTerminated, error_text, typescript_error
from .frames import Message
from .inputs import InputResolver
from .integrity import check_bundle, protocol_mismatch
from .mappable import mappable
from .node import check_version, explain_failed_start, find_node
from .node_process import NodeProcess
from .services import TaskServices
from .task_log import TaskLog
from .version import PROTOCOL


def run_typescript_task(operator: Any, context: Any) -> Any:
    """Runs a TypeScriptOperator; gives what its handler returned, as an XCom stores it."""
    return mappable(operator, typescript_outcome(operator, context)["value"])


def typescript_outcome(operator: Any, context: Any) -> dict[str, Any]:
    """Runs an operator of TypeScript code; gives the outcome when it is a success or, for a sensor, that it waits, and raises for any other."""
    node = find_node()
    package_directory = os.path.dirname(os.path.abspath(__file__))
    entry = check_bundle(os.path.join(os.path.dirname(package_directory), operator.bundle))
    try:
        process = NodeProcess(node.path, entry, child_environment())
    except OSError as error:
        explain_failed_start(node)
        raise JetwayError("JW6010", f"{node.path} cannot be started: {error}.", "Check the worker.") from None
    task = _Conversation(operator.bundle, node, process, TaskServices(context))
    try:
        # Node starts while Airflow is asked for the inputs.
        process.send(_start_message(operator, context, process.is_tied))
        process.converse(task.receive, task.log)
    except BaseException:  # A timeout is a BaseException.
        process.terminate()
        process.converse(task.receive, task.log)
        raise
    finally:
        task.log.finish()
        process.close()
    return _outcome_of(task)


class _Conversation:
    """What a process has said so far."""

    def __init__(self, bundle: str, node: Any, process: NodeProcess, services: TaskServices) -> None:
        self.bundle = bundle
        self.node = node
        self.process = process
        self.log = TaskLog()
        self.has_started = False
        self.outcome: Any = None
        self._services = services

    def receive(self, message: Message) -> None:
        body = message.body
        kind = body["type"]
        if kind == "log":
            self.log.record(body["level"], body["message"], body["fields"])
        elif kind == "output":
            self.log.text(body["stream"], body["text"].encode("utf-8", "surrogatepass"), "messages")
        elif kind == "outcome":
            self.outcome = body["outcome"]
            if message.is_marked and "value" in self.outcome:
                self.outcome["value"] = stored_from_wire(self.outcome["value"])
            self.process.give_grace()
        elif kind == "hello":
            if body["protocol"] != PROTOCOL:
                raise protocol_mismatch(self.bundle, body["protocol"])
            check_version(self.node, body["node"])
            self.has_started = True
        else:
            self.process.send(self._services.answer(message))


def _start_message(operator: Any, context: Any, is_tied: bool) -> bytes:
    ti = context["ti"]
    resolver = InputResolver(context)
    interval = (context.get("data_interval_start"), context.get("data_interval_end"))
    return dump_wire(
        {
            "type": "start",
            "protocol": PROTOCOL,
            "isTied": is_tied,
            "returnsValue": operator.do_xcom_push,
            "expects": operator.expects,
            "task": {
                "dagId": ti.dag_id,
                "taskId": ti.task_id,
                "runId": context["run_id"],
                "tryNumber": ti.try_number,
                "mapIndex": -1 if ti.map_index is None else ti.map_index,
                "logicalDate": _iso(context.get("logical_date")),
                "dataInterval": None if None in interval else {"start": _iso(interval[0]), "end": _iso(interval[1])},
                "params": dict(context["params"]),
                "assetEvents": _asset_events(context),
                "outlets": {
                    "assets": [outlet.name for outlet in operator.outlets if hasattr(outlet, "uri")],
                    "aliases": [outlet.name for outlet in operator.outlets if not hasattr(outlet, "uri")],
                },
            },
            "inputs": {name: resolver.resolve(value) for name, value in operator.inputs.items()},
        }
    )


def _asset_events(context: Any) -> list[dict[str, Any]]:
    """The updates of assets that started the run; under the names of aliases Airflow has them once more."""
    by_asset = context.get("triggering_asset_events") or {}
    events = [event for asset in by_asset if hasattr(asset, "uri") for event in by_asset[asset]]
    return [
        {"name": event.asset.name, "uri": event.asset.uri, "timestamp": event.timestamp.isoformat(), "extra": dict(event.extra)}
        for event in sorted(events, key=lambda event: event.timestamp)
    ]


def _iso(moment: datetime.datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _outcome_of(task: _Conversation) -> dict[str, Any]:
    if task.process.was_terminated:
        raise TaskTerminated("The task was terminated (SIGTERM).")
    outcome = task.outcome
    if outcome is None:
        _raise_for_silence(task)
    state = outcome["state"]
    if state in ("success", "waiting"):
        return outcome
    if state == "skipped":
        raise airflow_exception("AirflowSkipException")(redact(outcome["message"]))
    if state == "rescheduled":
        at = datetime.datetime.fromisoformat(outcome["at"].replace("Z", "+00:00"))
        raise airflow_exception("AirflowRescheduleException")(at)
    error = {name: redact(part) for name, part in outcome["error"].items()}
    if not outcome["retry"]:
        raise airflow_exception("AirflowFailException")(f"{error['name']}: {error_text(error)}")
    raise typescript_error(error)


def _raise_for_silence(task: _Conversation) -> NoReturn:
    """The process ended without an outcome."""
    if not task.has_started:
        explain_failed_start(task.node)
    code = task.process.exit_code or 0
    how = f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"
    hint = "Its last output is in this log."
    if code in (-signal.SIGKILL, -signal.SIGABRT):
        hint = "The usual reason is memory: give the worker more, or handle less at a time."
    raise JetwayError("JW6016", f"The Node process of the task {how} before it had a result.", hint)


def child_environment() -> dict[str, str]:
    """
    This process's environment without Airflow's own settings, connections and variables: they hold secrets, and a task is given those that
    it asks for over the pipe.
    """
    private = ("AIRFLOW_CONN_", "AIRFLOW_VAR_", "AIRFLOW__", "_AIRFLOW_")
    return {name: value for name, value in os.environ.items() if not name.startswith(private)}
