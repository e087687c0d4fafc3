"""
Calls a Python function with encoded arguments. Needs no Airflow.

As a script it serves the local scheduler: `python call_python.py REQUEST_FD OUTCOME_FD` reads one JSON request
(`{"callable": "package.module:function", "inputs": {...}, "path": [...]}`) up to the end of the first descriptor and writes one JSON outcome, as the
protocol describes it, to the second. What the function prints goes to stdout and stderr.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import traceback
import types
from typing import Any

if not __package__:  # Run as a script: the modules beside it must not shadow others, so they are imported as a package.
    _directory = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry) != _directory]
    _package = types.ModuleType("jetway_runtime")
    _package.__path__ = [_directory]
    sys.modules["jetway_runtime"] = _package
    __package__ = "jetway_runtime"

from .codec import dump_wire, from_python, to_python  # noqa: E402
from .errors import JetwayError  # noqa: E402

_HINT = "Name it as package.module:function, and see that the module is importable where the task runs."


def import_callable(path: str) -> Any:
    """
    The function that `package.module:function` names.

    :raises JetwayError: JW6017 when the module or the function does not exist. An error inside the module is raised as it is.
    """
    module_name, _, qualified_name = path.partition(":")
    try:
        found: Any = importlib.import_module(module_name)
    except ModuleNotFoundError as error:
        if error.name is None or not f"{module_name}.".startswith(f"{error.name}."):
            raise
        raise JetwayError("JW6017", f'There is no Python module "{error.name}" for the callable "{path}".', _HINT) from None
    for name in qualified_name.split("."):
        found = getattr(found, name, None)
    if not callable(found):
        raise JetwayError("JW6017", f'There is no function "{qualified_name}" in the Python module "{module_name}".', _HINT)
    return found


def call(request: dict[str, Any]) -> bytes:
    """Serves a request; whatever goes wrong is an outcome."""
    try:
        sys.path[:0] = request["path"]
        function = import_callable(request["callable"])
        returned = function(**{name: to_python(value) for name, value in request["inputs"].items()})
        return dump_wire({"state": "success", "value": from_python(returned)})
    except BaseException as error:
        return dump_wire(_outcome_of(error))


def _outcome_of(error: BaseException) -> dict[str, Any]:
    names = [cls.__name__ for cls in type(error).__mro__ if cls not in (object, BaseException, Exception)]
    if "AirflowSkipException" in names:
        return {"state": "skipped", "message": str(error)}
    if "AirflowRescheduleException" in names:
        return {"state": "rescheduled", "at": error.reschedule_date.isoformat()}  # type: ignore[attr-defined]
    description = {
        "name": names[0] if names else "Exception",
        "bases": names[1:],
        "message": str(error),
        "stack": "".join(traceback.format_exception(type(error), error, error.__traceback__)).rstrip(),
    }
    return {"state": "failed", "retry": "AirflowFailException" not in names, "error": description}


def main(request_descriptor: int, outcome_descriptor: int) -> None:
    """Serves one request on two descriptors."""
    with open(request_descriptor, "rb") as source:
        request = json.load(source)
    outcome = call(request)
    sys.stdout.flush()
    with open(outcome_descriptor, "wb") as target:
        target.write(outcome)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
