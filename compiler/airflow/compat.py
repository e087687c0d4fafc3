"""Symbols that moved between Airflow 3.0 and 3.4."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from airflow import __version__
from airflow.sdk import BaseOperator
from airflow.sdk.definitions.template import literal

__all__ = ["IS_3_0", "BaseOperator", "airflow_exception", "literal", "mask_secret", "redact"]

_MOVED = {
    "BranchMixIn": ("airflow.sdk.bases.branch", "airflow.providers.standard.operators.branch"),
    "SkipMixin": ("airflow.sdk.bases.skipmixin", "airflow.providers.standard.utils.skipmixin"),
}

IS_3_0 = __version__.startswith("3.0.")


def __getattr__(name: str) -> Any:
    """Classes that moved from the standard provider to Airflow itself in 3.2, imported when they are asked for."""
    if name not in _MOVED:
        raise AttributeError(name)
    new, old = _MOVED[name]
    try:
        module = import_module(new)
    except ModuleNotFoundError:
        module = import_module(old)
    return getattr(module, name)


def airflow_exception(name: str) -> Any:
    """An exception class of Airflow by name; they moved to airflow.sdk.exceptions in 3.2."""
    try:
        from airflow.sdk import exceptions

        return getattr(exceptions, name)
    except (ImportError, AttributeError):
        from airflow import exceptions as core_exceptions

        return getattr(core_exceptions, name)


def mask_secret(secret: Any, name: str | None = None) -> None:
    """Hides a value in the task's log, in this process and in its supervisor."""
    try:
        from airflow.sdk.log import mask_secret as mask
    except ImportError:  # 3.0.0 to 3.0.4
        from airflow.sdk.execution_time.secrets_masker import mask_secret as mask
    mask(secret, name)


def redact(value: Any) -> Any:
    """
    A value without the secrets that are masked so far. Airflow's supervisor redacts the log files as well, but 3.4 passes the lines on to its own
    standard output as they were.
    """
    try:
        from airflow.sdk.log import redact as redact_secrets
    except ImportError:  # 3.0
        from airflow.sdk.execution_time.secrets_masker import redact as redact_secrets
    return redact_secrets(value, max_depth=100)
