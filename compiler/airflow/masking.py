"""Registers secrets with Airflow's masker in every form in which a program may print them."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, quote_plus

from .compat import mask_secret


def mask_connection(connection: Any) -> None:
    """Masks a connection's password, and those of its extras whose names are sensitive (Airflow's rule)."""
    if connection.password:
        mask_secret(printed_forms(connection.password))
    for name, value in connection.extra_dejson.items():
        if isinstance(value, str) and value:
            mask_secret(printed_forms(value), name)


def mask_variable(key: str, value: str) -> None:
    """Masks a variable when its name is sensitive (Airflow's rule)."""
    mask_secret(printed_forms(value), key)


def printed_forms(secret: str) -> list[str]:
    """
    A secret as it is, in URLs, in JSON, and as Node's `inspect` quotes it; of a secret of several lines each line as well, since a log
    is written line by line.
    """
    forms: dict[str, None] = {}
    for part in [secret, *secret.splitlines()]:
        in_json = json.dumps(part, ensure_ascii=False)[1:-1]
        inspected = part.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
        in_urls = (quote(part, safe=""), quote_plus(part), quote(part, safe="!'()*~"))  # the last is encodeURIComponent's
        for form in (part, in_json, inspected, inspected.replace("'", "\\'"), *in_urls):
            if form.strip():
                forms[form] = None
    return list(forms)
