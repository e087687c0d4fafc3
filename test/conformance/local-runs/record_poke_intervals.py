"""
Asks a real Airflow how long a rescheduled sensor with exponential back-off waits, and writes the answers; those of 3.0.6 and 3.4.0b2 are the same.

    python record_poke_intervals.py > recorded-poke-intervals.json
"""

from __future__ import annotations

import json
import os
import random
import tempfile
from datetime import datetime, timedelta, timezone
from typing import Any

os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp(prefix="jetway-record-")

from airflow.sdk import DAG, BaseSensorOperator  # noqa: E402


class Sensor(BaseSensorOperator):
    """Never sees what it waits for."""

    def poke(self, context: Any) -> bool:
        """Called by nobody here."""
        return False


random.seed(7)
rows = []
for _ in range(150):
    # An interval of 0 overflows in Airflow after some thousand questions.
    interval = random.choice([0.5, 1, 4, 10, 60, 300])
    timeout = random.choice([100, 3600, 604800])
    wait = random.choice([None, None, 5, 90.5])
    task_id = random.choice(["wait", "group.file"])
    sensor = Sensor(
        task_id=task_id, poke_interval=interval, timeout=timeout, mode="reschedule", exponential_backoff=True, max_wait=wait
    )
    DAG(dag_id="flights", schedule=None).add_task(sensor)
    micro = random.choice([0, 1, 250000])
    started = datetime(2026, 1, random.randint(1, 28), random.randint(0, 23), 5, 7, micro, tzinfo=timezone.utc)
    elapsed = round(random.choice([0, 0.25, 3, 59.5, 120, 1000, 5000]), 3)
    moment = (started - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(microseconds=1)
    answer = sensor._get_next_poke_interval(started, lambda elapsed=elapsed: elapsed, 1)
    rows.append([task_id, interval, timeout, wait, moment, elapsed, answer])
print(json.dumps({"rows": rows}))
