"""What the Airflow releases name differently."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Callable
from typing import Any


def airflow_version() -> str:
    from airflow import __version__

    return __version__


def airflow_minor() -> tuple[int, int]:
    """Major and minor of the installed Airflow."""
    major, minor = re.match(r"(\d+)\.(\d+)", airflow_version()).groups()
    return int(major), int(minor)


def map_index_column():
    """The column of a task instance that holds its map index."""
    from airflow.models.taskinstance import TaskInstance

    return TaskInstance.region_index if hasattr(TaskInstance, "region_index") else TaskInstance.map_index


def import_first(name: str, *modules: str) -> Any:
    """The attribute `name` of the first of the modules that has it."""
    for module in modules:
        try:
            return getattr(importlib.import_module(module), name)
        except (ImportError, AttributeError):
            continue
    raise ImportError(f"none of {modules} has {name}")


def call_with_known(function: Callable[..., Any], **arguments: Any) -> Any:
    """Calls a route with those of the arguments that this release's signature has."""
    known = inspect.signature(function).parameters
    return function(**{name: value for name, value in arguments.items() if name in known})
