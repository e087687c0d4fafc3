"""Finds the values of inputs when a task runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .bindings import MemberBinding, ParamBinding, RunFieldBinding, TextBinding, XComBinding
from .codec import MARKER, to_python
from .errors import JetwayError


class InputResolver:
    """Resolves bindings against one task instance's context. A task's XCom is fetched once, however many members are read."""

    def __init__(self, context: Any) -> None:
        self._context = context
        self._xcoms: dict[tuple[str, str], Any] = {}
        self._arguments: dict[int, Any] = {}

    def resolve(self, value: Any) -> Any:
        """The stored form of an input."""
        if isinstance(value, XComBinding):
            whole = self._xcom(value.task_id, value.key)
            return step_into(whole, value.path, f'the XCom "{value.key}" of task "{value.task_id}"')
        if isinstance(value, ParamBinding):
            return step_into(self._context["params"][value.name], value.path, f'the param "{value.name}"')
        if isinstance(value, RunFieldBinding):
            return self._run_field(value.name)
        if isinstance(value, TextBinding):
            return "".join(self.text(part) for part in value.parts)
        if isinstance(value, MemberBinding):
            return step_into(self.resolve(value.whole), value.path, "an input of the group")
        if isinstance(value, dict):
            return {key: self.resolve(member) for key, member in value.items()}
        if isinstance(value, list):
            return [self.resolve(item) for item in value]
        if hasattr(type(value), "iter_references"):
            return self._argument(value)
        return value

    def text(self, value: Any) -> str:
        """An input as text, as Python prints it."""
        return str(to_python(self.resolve(value)))

    def _argument(self, argument: Any) -> Any:
        """A value that Airflow resolves itself: an input of a mapped group."""
        if id(argument) not in self._arguments:
            # What is in the items of a literal list may itself be a binding.
            self._arguments[id(argument)] = self.resolve(argument.resolve(self._context))
        return self._arguments[id(argument)]

    def _xcom(self, task_id: str, key: str) -> Any:
        if (task_id, key) not in self._xcoms:
            self._xcoms[task_id, key] = pull_xcom(self._context, task_id, key)
        return self._xcoms[task_id, key]

    def _run_field(self, name: str) -> Any:
        if name == "dag_id":
            return self._context["ti"].dag_id
        if name in self._context:
            return self._context[name]
        raise JetwayError(
            "JW6009",
            f'An input reads "{name}", and the run "{self._context["run_id"]}" has no logical date.',
            "Trigger the run with a logical date, or read ctx.logicalDate, which may be null.",
        )


def pull_xcom(context: Any, task_id: str, key: str) -> Any:
    """A task's XCom as Airflow resolves it: None when nothing was returned, the list of all, by map index, for what is mapped."""
    from airflow.sdk import XComArg

    operator = context["task"].dag.get_task(task_id)
    argument = XComArg(operator, key=key)
    group = operator.get_closest_mapped_task_group()
    if group is not None and group is not context["task"].get_closest_mapped_task_group():
        # Before 3.4 Airflow gives one value for a group of one instance, and before 3.1 placeholders for instances without a value.
        return _all_values(argument, context)
    try:
        value = argument.resolve(context)
    except Exception as error:
        if type(error).__name__ != "XComNotFound":
            raise
        raise JetwayError(
            "JW6008",
            f'Task "{task_id}" has pushed no XCom under the key "{key}".',
            f'Push it with ctx.xcom.push("{key}", value), or check that the task ran and was not skipped.',
        ) from None
    # A mapped task's values are a lazy sequence; a slice of it is one round trip.
    is_lazy = isinstance(value, Sequence) and not isinstance(value, (str, bytes, list, tuple))
    return list(value[:]) if is_lazy else value


def _all_values(argument: Any, context: Any) -> list[Any]:
    from airflow.sdk.execution_time.lazy_sequence import LazyXComSequence

    return list(LazyXComSequence(xcom_arg=argument, ti=context["ti"])[:])


def step_into(value: Any, path: tuple[str | int, ...], origin: str) -> Any:
    """A member of a stored value; a negative index counts from the end of a list."""
    current = value
    for position, step in enumerate(path):
        try:
            current = _member(current, step)
        except LookupError:
            written = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path[: position + 1])
            message = f"There is no {written} in {origin}: {_describe(current)}."
            raise JetwayError("JW6008", message, _MEMBER_HINT) from None
    return current


def _member(value: Any, step: str | int) -> Any:
    if isinstance(value, (list, tuple)) and isinstance(step, int):
        return value[step]
    if isinstance(value, dict):
        # Of marked objects only an object of the author's has members: not a date, not a map.
        members = value if MARKER not in value else value["value"] if value[MARKER] == "object" else {}
        return members[step]
    raise LookupError(step)


_MEMBER_HINT = "Return that member from the task, or read one that is there."


def _describe(value: Any) -> str:
    if value is None:
        return "it is null; the task returned nothing, or was skipped"
    if isinstance(value, dict) and MARKER not in value:
        names = list(value)
        shown = ", ".join(str(name) for name in names[:10])
        return f"the object has {shown or 'no members'}" + (" and more" if len(names) > 10 else "")
    if isinstance(value, (list, tuple)):
        return f"the list has {len(value)} items"
    return f"it is a {value[MARKER] if isinstance(value, dict) else type(value).__name__}"
