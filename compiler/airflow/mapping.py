"""
Mapping over members of an argument that is a dict: the inputs of a task, the variables of a bash task. Imported when a DAG file maps such a task.

Airflow maps over an operator's arguments. What is mapped here are members of one argument; Airflow's scheduler sees them as it sees any others, with
their own names and lengths, and only the operator of one instance is made differently: its argument is the constant members and the mapped ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable

from airflow.sdk.definitions._internal.expandinput import DictOfListsExpandInput, ListOfDictsExpandInput

from .inputs import InputResolver

Members = Mapping[str, Any]
#: Makes the members' values for one instance; says which of them Airflow must not render as templates.
Prepare = Callable[[Any, Members], "tuple[Members, set[int]]"]


class PartialTask:
    """The constant arguments of a mapped task. `expand` or `expand_kwargs` adds the task to the DAG, once for each item."""

    def __init__(self, partial: Any, argument: str, prepare: Prepare) -> None:
        self._partial = partial
        self._argument = argument
        self._prepare = prepare

    def expand(self, /, **members: Any) -> Any:
        """Once for each combination of items; the last member varies fastest."""
        return self._expand(_ProductOfMembers, members)

    def expand_kwargs(self, items: Any) -> Any:
        """Once for each dict of a list, which holds the members."""
        return self._expand(_EachOfMembers, items)

    def _expand(self, expand_input: Any, value: Any) -> Any:
        constant = self._partial.kwargs.get(self._argument) or {}
        # Not strict: the argument as a whole was given by `partial`, too.
        mapped = self._partial._expand(expand_input(value, self._argument, constant, self._prepare), strict=False)
        if getattr(mapped.operator_class, "_is_sensor", False):
            # Airflow looks at the base classes; on 3.0 our own operators say it of themselves, so that they can be rescheduled.
            mapped._is_sensor = True
        return mapped


class _Members:
    """Resolves mapped members to the one argument that they belong to."""

    def __init__(self, value: Any, argument: str, constant: Members, prepare: Prepare) -> None:
        super().__init__(value)  # type: ignore[call-arg]
        self.argument = argument
        self.constant = constant
        self.prepare = prepare

    def resolve(self, context: Any) -> Any:
        mapped, _ = super().resolve(context)  # type: ignore[misc]
        members, resolved = self.prepare(context, mapped)
        return {self.argument: {**self.constant, **members}}, resolved


class _ProductOfMembers(_Members, DictOfListsExpandInput):
    pass


class _EachOfMembers(_Members, ListOfDictsExpandInput):
    pass


def as_they_are(_context: Any, members: Members) -> tuple[Members, set[int]]:
    """Inputs of a task: they are resolved when it runs."""
    return members, set()


def expand_env(partial: Any, /, **variables: Any) -> Any:
    """Maps a `BashOperator.partial(...)` over environment variables; the last one varies fastest."""
    return PartialTask(partial, "env", _as_texts).expand(**variables)


def expand_env_kwargs(partial: Any, items: Any) -> Any:
    """Maps a `BashOperator.partial(...)` over dicts of environment variables."""
    return PartialTask(partial, "env", _as_texts).expand_kwargs(items)


def _as_texts(context: Any, members: Members) -> tuple[Members, set[int]]:
    """An environment is text. It is data: Airflow must not render it."""
    resolver = InputResolver(context)
    # Airflow tells what not to render by identity, and a file's equal constants are one object: these are copies.
    texts = {name: (resolver.text(value) + " ")[:-1] for name, value in members.items()}
    return texts, {id(value) for value in texts.values()}
