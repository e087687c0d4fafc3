"""What Airflow makes of cron expressions, time zone names and wall clock times. Reads the cases from standard input as JSON, writes the answers."""

import datetime
import json
import sys
import warnings
import zoneinfo

warnings.simplefilter("ignore")

from airflow.timetables.trigger import CronTriggerTimetable  # noqa: E402
from airflow.utils.dates import cron_presets  # noqa: E402
from croniter import CroniterBadDateError, croniter  # noqa: E402

try:
    from airflow._shared.timezones.timezone import make_aware, parse_timezone
except ImportError:
    from airflow.utils.timezone import make_aware, parse_timezone

EPOCH = datetime.datetime(1970, 1, 1)


def milliseconds(moment):
    return round((moment - EPOCH).total_seconds() * 1000)


def from_milliseconds(value):
    return EPOCH + datetime.timedelta(milliseconds=value)


def fire_times(expression, after):
    steps = croniter(cron_presets.get(expression, expression), start_time=from_milliseconds(after))
    times = []
    try:
        for _ in range(5):
            times.append(milliseconds(steps.get_next(datetime.datetime)))
    except CroniterBadDateError:
        pass
    return times


def expression_answer(case):
    expression = case["expression"]
    try:
        CronTriggerTimetable(expression, timezone="UTC").validate()
    except Exception as error:
        return {"refused": str(error)}
    every_hour = croniter(cron_presets.get(expression, expression)).expanded[1] == ["*"]
    return {"everyHour": every_hour, "fires": [fire_times(expression, moment) for moment in case["moments"]]}


def zone_answer(name):
    try:
        parse_timezone(name)
    except Exception:
        return False
    return True


def moment_answer(case):
    aware = make_aware(from_milliseconds(case["wallClock"]), parse_timezone(case["timezone"]))
    return round(aware.timestamp() * 1000)


cases = json.load(sys.stdin)
json.dump(
    {
        "expressions": [expression_answer(case) for case in cases["expressions"]],
        "zones": [zone_answer(name) for name in cases["zones"]],
        "allZones": sorted(zoneinfo.available_timezones()),
        "moments": [moment_answer(case) for case in cases["moments"]],
    },
    sys.stdout,
)
