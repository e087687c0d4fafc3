"""
Asks a real Airflow for retry delays (`TaskInstance.next_retry_datetime`) and writes them.

    python record_retry_times.py > recorded-retry-times.json
"""

from __future__ import annotations

import json
import logging
import os
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from types import SimpleNamespace

os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp(prefix="jetway-record-")

END = datetime(2026, 1, 1, tzinfo=timezone.utc)
DATES = [
    None,
    datetime(2026, 1, 31, 6, tzinfo=timezone.utc),
    datetime(2026, 1, 31, 6, 0, 0, 250_000, tzinfo=timezone.utc),
]


def main() -> None:
    real_stdout, sys.stdout = sys.stdout, sys.stderr
    from airflow import __version__
    from airflow.models.taskinstance import TaskInstance

    rows = []
    for delay in (0, 0.5, 7, 300, 5000):
        for backoff in (False, True):
            for limit in (None, 600):
                for index, date in enumerate(DATES):
                    for number in (1, 2, 3, 8, 40, 1100):
                        if (number > 3 or limit) and (index != 1 or not backoff):
                            continue
                        stub = SimpleNamespace(
                            retry_delay_override=None,
                            state="failed",
                            try_number=number,
                            dag_id="flight_delays",
                            task_id="lädt.flüge",
                            logical_date=date,
                            end_date=END,
                            log=logging.getLogger("record"),
                            task=SimpleNamespace(
                                retry_delay=timedelta(seconds=delay),
                                retry_exponential_backoff=2.0 if backoff else 0,
                                max_retry_delay=timedelta(seconds=limit) if limit else None,
                            ),
                        )
                        seconds = (TaskInstance.next_retry_datetime(stub) - END).total_seconds()
                        text = None if date is None else date.isoformat()
                        rows.append([delay, backoff, limit, text, number, seconds])
    lines = ",\n".join("    " + json.dumps(row) for row in rows)
    real_stdout.write(f'{{\n  "airflow": "{__version__}",\n  "rows": [\n{lines}\n  ]\n}}\n')


if __name__ == "__main__":
    main()
