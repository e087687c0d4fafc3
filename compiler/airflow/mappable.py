"""What a task may return that another one is mapped over."""

from __future__ import annotations

from typing import Any

from .codec import MARKER
from .errors import JetwayError


def mappable(operator: Any, value: Any) -> Any:
    """
    A task's result, in the stored form.

    :raises JetwayError: JW6033 when a task is mapped over it and it is something that JSON lacks. Airflow would see the object that stands for it, and map over
        that object's two members.
    """
    if isinstance(value, dict) and MARKER in value and next(operator.iter_mapped_dependants(), None) is not None:
        raise JetwayError(
            "JW6033",
            f'Task "{operator.task_id}" returned a {value[MARKER]}, and a task or a group is mapped over it. Airflow maps over lists and plain objects.',
            "Return a list: [...map] or Array.from(bytes).",
        )
    return value
