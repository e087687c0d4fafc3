"""The sensor whose question is a TypeScript function. Imported when a DAG file uses it."""

from __future__ import annotations

from typing import Any

from airflow.sdk import BaseSensorOperator, PokeReturnValue

from .operators import MapsInputs


class TypeScriptSensor(MapsInputs, BaseSensorOperator):
    """
    Asks a TypeScript function again and again whether what it waits for is there. How it waits, times out and is skipped is Airflow's own.

    :param bundle: directory of the task code, beside this package.
    :param inputs: the handler's inputs by name: JSON in Jetway's encoding, with bindings in it.
    """

    ui_color = "#e6f1f2"
    custom_operator_name = "TypeScript sensor"
    expects = {"kind": "sensor"}

    def __init__(self, *, bundle: str, inputs: dict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.bundle = bundle
        self.inputs = inputs or {}

    def poke(self, context: Any) -> Any:
        """Asks once; called by Airflow."""
        from .typescript_task import typescript_outcome

        outcome = typescript_outcome(self, context)
        return outcome["state"] == "success" and PokeReturnValue(is_done=True, xcom_value=outcome["value"])

    def on_kill(self) -> None:
        """Ends the task's processes; called by Airflow from a signal handler or after a timeout."""
        from .node_process import terminate_running

        terminate_running()
