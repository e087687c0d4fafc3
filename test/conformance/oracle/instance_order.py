"""
The order in which a pass looks at the task instances of a run.

Newer releases ask the database for task id and map index order. 3.0 leaves it to the database, and PostgreSQL answers otherwise after each
update; any order is right there, so this one is taken.
"""

from __future__ import annotations

import inspect
from typing import Any

from airflow.models.dagrun import DagRun


def order_instances() -> None:
    """Makes every release walk over task instances by task id and map index."""
    original = DagRun.fetch_task_instances
    if "order_by(TI.task_id" in inspect.getsource(inspect.unwrap(original)):
        return

    def fetch_in_order(*args: Any, **kwargs: Any) -> list[Any]:
        return sorted(original(*args, **kwargs), key=lambda instance: (instance.task_id, instance.map_index))

    DagRun.fetch_task_instances = staticmethod(fetch_in_order)
