"""The operators that emitted DAG files use. Their work is in modules that are imported when a task runs."""

from __future__ import annotations

from typing import Any

from .compat import IS_3_0, BaseOperator


class MapsInputs:
    """An operator with `inputs`. Mapped, it is mapped over single inputs: `partial(inputs={...}).expand(origin=[...])`."""

    @classmethod
    def partial(cls, **kwargs: Any) -> Any:
        """The constant arguments of a mapped task."""
        from .mapping import PartialTask, as_they_are

        return PartialTask(super().partial(**kwargs), "inputs", as_they_are)  # type: ignore[misc]

    def input(self, ti: Any, name: str, *path: str | int) -> Any:
        """An input, or the member of it that `path` names, as Python has it: what the name of a mapped instance is made of."""
        from .codec import to_python
        from .inputs import InputResolver, step_into

        value = InputResolver(ti.get_template_context()).resolve(self.inputs[name])  # type: ignore[attr-defined]
        return to_python(step_into(value, path, f'the input "{name}"'))


class TypeScriptOperator(MapsInputs, BaseOperator):
    """
    Runs the code of a TypeScript task in Node.js.

    :param bundle: directory of the task code, beside this package.
    :param inputs: the handler's inputs by name: JSON in Jetway's encoding, with bindings in it.
    """

    ui_color = "#e8f0fb"
    custom_operator_name = "TypeScript"

    #: What the value means that the handler returns: part of the protocol.
    expects: dict[str, Any] = {"kind": "value"}

    #: A handler may ask for another moment. Airflow 3.0's scheduler heeds it for sensors alone, so there the task is serialized as one; later
    #: versions heed it for every task.
    reschedule = IS_3_0
    _is_sensor = IS_3_0

    @classmethod
    def get_serialized_fields(cls) -> frozenset[str]:
        """What the scheduler knows of a task; called by Airflow."""
        fields = super().get_serialized_fields()
        return fields | {"reschedule", "_is_sensor"} if IS_3_0 else fields

    def __init__(self, *, bundle: str, inputs: dict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.bundle = bundle
        self.inputs = inputs or {}

    def execute(self, context: Any) -> Any:
        """Runs the task; called by Airflow."""
        from .typescript_task import run_typescript_task

        return run_typescript_task(self, context)

    def on_kill(self) -> None:
        """Ends the task's processes; called by Airflow from a signal handler or after a timeout."""
        from .node_process import terminate_running

        terminate_running()


class PythonCallableOperator(MapsInputs, BaseOperator):
    """
    Calls a Python function with keyword arguments.

    :param callable: `package.module:function`, imported when the task runs.
    :param inputs: its keyword arguments: JSON in Jetway's encoding, with bindings in it.
    """

    ui_color = "#ffefeb"
    custom_operator_name = "Python"

    def __init__(self, *, callable: str, inputs: dict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.callable = callable
        self.inputs = inputs or {}

    def execute(self, context: Any) -> Any:
        """Runs the task; called by Airflow."""
        from .python_task import run_python_task

        return run_python_task(self, context)
