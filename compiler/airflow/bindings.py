"""Inputs whose value is known only when the task runs. Plain data; `inputs.py` resolves them."""

from __future__ import annotations

from typing import Any, NamedTuple


class XComBinding(NamedTuple):
    """The XCom that a task of this run pushed, or a member of it."""

    task_id: str
    key: str
    path: tuple[str | int, ...]


class ParamBinding(NamedTuple):
    """A param of the run, or a member of it."""

    name: str
    path: tuple[str | int, ...]


class RunFieldBinding(NamedTuple):
    """A field of the run by the name that it has in Airflow's context."""

    name: str


class TextBinding(NamedTuple):
    """Values joined as text. Never read as Jinja."""

    parts: tuple[Any, ...]


def xcom(task_id: str, *path: str | int, key: str = "return_value") -> Any:
    """What a task returned (or pushed under `key`), or the member of it that `path` names."""
    return XComBinding(task_id, key, path)


def param(name: str, *path: str | int) -> Any:
    """A param of the run, or the member of it that `path` names."""
    return ParamBinding(name, path)


def run_field(name: str) -> Any:
    """A field of the run: `logical_date`, `ds`, `run_id`, ..."""
    return RunFieldBinding(name)


def text(*parts: Any) -> Any:
    """The parts joined as text."""
    return TextBinding(parts)
