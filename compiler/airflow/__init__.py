"""What emitted DAG files import. Cheap at parse: everything heavy is imported when a task runs, and what few files use when one uses it."""

from importlib import import_module
from typing import Any

from .bindings import member, param, run_field, text, xcom
from .compat import literal
from .operators import PythonCallableOperator, TypeScriptOperator

__all__ = ["PythonCallableOperator", "TypeScriptOperator", "literal", "member", "param", "run_field", "text", "xcom"]

_ELSEWHERE = {
    "TypeScriptBranchOperator": "branching",
    "TypeScriptSensor": "sensing",
    "TypeScriptShortCircuitOperator": "branching",
    "expand_env": "mapping",
    "expand_env_kwargs": "mapping",
}


def __getattr__(name: str) -> Any:
    if name not in _ELSEWHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_ELSEWHERE[name]}", __name__), name)
