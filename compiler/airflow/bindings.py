"""Inputs whose value is known only when the task runs. Plain data; `inputs.py` resolves them."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

# Tuples by hand: every process that parses a DAG file makes these classes, and `NamedTuple` takes longer to make than the rest of this package.


class Binding(tuple):
    """An input whose value is known only when the task runs."""

    __slots__ = ()

    def resolve(self, context: Any) -> Any:
        """Its value, in a template field of any operator; called by Airflow."""
        from .inputs import InputResolver

        return InputResolver(context).resolve(self)


class XComBinding(Binding):
    """The XCom that a task of this run pushed, or a member of it: task_id, key, path."""

    __slots__ = ()
    task_id = property(itemgetter(0))
    key = property(itemgetter(1))
    path = property(itemgetter(2))


class ParamBinding(Binding):
    """A param of the run, or a member of it: name, path."""

    __slots__ = ()
    name = property(itemgetter(0))
    path = property(itemgetter(1))


class RunFieldBinding(Binding):
    """A field of the run by the name that it has in Airflow's context."""

    __slots__ = ()
    name = property(itemgetter(0))


class MemberBinding(Binding):
    """A member of an input of the mapped group around the task: whole, path."""

    __slots__ = ()
    whole = property(itemgetter(0))
    path = property(itemgetter(1))


class TextBinding(Binding):
    """Values joined as text. Never read as Jinja."""

    __slots__ = ()
    parts = property(itemgetter(0))


def xcom(task_id: str, *path: str | int, key: str = "return_value") -> Any:
    """What a task returned (or pushed under `key`), or the member of it that `path` names."""
    return XComBinding((task_id, key, path))


def param(name: str, *path: str | int) -> Any:
    """A param of the run, or the member of it that `path` names."""
    return ParamBinding((name, path))


def run_field(name: str) -> Any:
    """A field of the run: `logical_date`, `ds`, `run_id`, ..."""
    return RunFieldBinding((name,))


def member(group_input: Any, *path: str | int) -> Any:
    """The member of an input of the mapped group that `path` names."""
    return MemberBinding((group_input, path))


def text(*parts: Any) -> Any:
    """The parts joined as text."""
    return TextBinding((parts,))
