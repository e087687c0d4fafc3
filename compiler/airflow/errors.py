"""
Exceptions of task processes.

An error that TypeScript code throws arrives as an exception class of the same name in this module, made when it is first named, with the
TypeScript base classes as bases. A retry policy can therefore name it: `<this package>.errors.LakeTimeout`.
"""

from __future__ import annotations

import re
from typing import Any, Dict, Sequence


class JetwayError(Exception):
    """A fault outside the task's own code, with a code of Jetway's catalogue and one thing to do."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(f"{code}: {message} {hint}")
        self.code = code


class TaskTerminated(Exception):
    """The task was told to end: marked by hand, its run over, or its worker shut down."""


class TypeScriptError(Exception):
    """Base of every error that TypeScript code threw. Its text ends with the TypeScript stack."""


_classes: Dict[str, type] = {}


def typescript_error_class(name: str, bases: Sequence[str] = ()) -> Any:
    """The class that stands for a TypeScript error class; `bases` are the names of its base classes, nearest first."""
    identifier = re.sub(r"\W", "_", name) or "Error"
    cls = _classes.get(identifier)
    if cls is None:
        cls = _classes[identifier] = type(identifier, (TypeScriptError,), {"__module__": __name__})
    if bases:
        base = typescript_error_class(bases[0], bases[1:])
        # The class may exist without its bases: a retry policy names it before it is first thrown.
        if not issubclass(cls, base) and not issubclass(base, cls):
            cls.__bases__ = (base,)
    return cls


def typescript_error(description: Dict[str, Any]) -> TypeScriptError:
    """The exception for an error as the protocol describes it."""
    cls = typescript_error_class(description["name"], description["bases"])
    return cls(error_text(description))


def error_text(description: Dict[str, Any]) -> str:
    """Message and stack; Python prints the class before it, so the stack's own mention of the class is left out."""
    name, message, stack = description["name"], description["message"], description["stack"]
    if stack.startswith(f"{name}: "):
        return stack[len(name) + 2 :]
    return stack if stack.startswith(message) else f"{message}\n{stack}"


def __getattr__(name: str) -> Any:
    if name.startswith("_"):
        raise AttributeError(name)
    return typescript_error_class(name)
