"""Times how long Airflow's own timetable takes for the runs of a schedule, each fed to the next, and writes the milliseconds.

Usage: python timetable.py CRON TIMEZONE START STEPS
"""

from __future__ import annotations

import sys
import time

import pendulum
from airflow.timetables.base import TimeRestriction
from airflow.timetables.trigger import CronTriggerTimetable


def main(cron: str, timezone: str, start: str, steps: int) -> None:
    timetable = CronTriggerTimetable(cron, timezone=timezone)
    restriction = TimeRestriction(earliest=pendulum.parse(start), latest=None, catchup=True)
    last = None
    began = time.perf_counter()
    for _ in range(steps):
        last = timetable.next_dagrun_info(last_automated_data_interval=last, restriction=restriction).data_interval
    print((time.perf_counter() - began) * 1000)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
