"""Runs a Python callable inside the task process."""

from __future__ import annotations

from typing import Any

from .call_python import import_callable
from .codec import from_python, to_python
from .inputs import InputResolver
from .mappable import mappable


def run_python_task(operator: Any, context: Any) -> Any:
    """Runs a PythonCallableOperator; gives what the function returned, as an XCom stores it."""
    function = import_callable(operator.callable)
    resolver = InputResolver(context)
    arguments = {name: to_python(resolver.resolve(value)) for name, value in operator.inputs.items()}
    returned = function(**arguments)
    return mappable(operator, from_python(returned)) if operator.do_xcom_push else None
