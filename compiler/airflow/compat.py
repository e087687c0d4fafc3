"""Symbols that moved between Airflow 3.0 and 3.4."""

from __future__ import annotations

from typing import Any

from airflow import __version__
from airflow.sdk import BaseOperator
from airflow.sdk.definitions.template import literal

__all__ = ["IS_3_0", "BaseOperator", "airflow_exception", "literal", "mask_secret"]

IS_3_0 = __version__.startswith("3.0.")


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
