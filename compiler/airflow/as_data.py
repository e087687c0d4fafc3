"""Text of a foreign operator that is data, not a template."""

from __future__ import annotations

from typing import Any

from .compat import literal


def as_data(operator: Any, argument: str, text: str) -> Any:
    """
    The text, protected from rendering when `argument` is a template field of the operator's class.

    Elsewhere it stays plain text: only template fields know what to do with a `literal`.
    """
    return literal(text) if argument in operator.template_fields else text
