"""
What the installed Airflow's own timetables answer: cases in as JSON lines, answers out as JSON lines, in the format of `jetway engine timetable`.

The clock stands still: every `utcnow` that a timetable asks, and `time.time`, give the case's `now`.
"""

import datetime
import json
import os
import sys
import tempfile
import warnings

warnings.simplefilter("ignore")
os.environ.setdefault("AIRFLOW_HOME", tempfile.mkdtemp(prefix="jetway-timetables-"))
os.environ["AIRFLOW__LOGGING__LOGGING_LEVEL"] = "CRITICAL"

import pendulum  # noqa: E402
from airflow import __version__  # noqa: E402
from airflow.timetables import events, interval, simple, trigger  # noqa: E402
from airflow.timetables.assets import AssetOrTimeSchedule  # noqa: E402
from airflow.timetables.base import DataInterval, TimeRestriction  # noqa: E402
from dateutil import relativedelta as dateutil_relativedelta  # noqa: E402

UTC = pendulum.UTC
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


class Clock:
    now = None


def fake_utcnow():
    return Clock.now


class FakeTime:
    @staticmethod
    def time():
        return Clock.now.timestamp()


class FakeTimezone:
    """Stands in for the module `timezone` of one timetable module, with another clock."""

    def __init__(self, real):
        self._real = real

    def __getattr__(self, name):
        return fake_utcnow if name == "utcnow" else getattr(self._real, name)


trigger.utcnow = fake_utcnow
trigger.time = FakeTime
interval.utcnow = fake_utcnow
events.timezone = FakeTimezone(events.timezone)
simple.timezone = FakeTimezone(simple.timezone)


def read_instant(value):
    if value is None:
        return None
    if isinstance(value, (int, float)):
        return pendulum.instance(EPOCH + datetime.timedelta(seconds=value), tz=UTC)
    parsed = datetime.datetime.fromisoformat(value)
    if parsed.tzinfo is None:
        parsed = parsed.replace(tzinfo=datetime.timezone.utc)
    return pendulum.instance(parsed.astimezone(datetime.timezone.utc), tz=UTC)


def write_instant(moment):
    text = moment.astimezone(datetime.timezone.utc).isoformat()
    return text.replace("+00:00", "Z")


def write_interval(data_interval):
    return [write_instant(data_interval.start), write_instant(data_interval.end)]


def write_error(error):
    return {"type": type(error).__name__, "message": str(error)}


def read_relative(fields):
    fields = dict(fields)
    weekday = fields.get("weekday")
    if isinstance(weekday, list):
        fields["weekday"] = dateutil_relativedelta.weekday(*weekday)
    return dateutil_relativedelta.relativedelta(**fields)


def read_delta(case, name):
    if f"{name}_s" in case:
        return datetime.timedelta(seconds=case[f"{name}_s"])
    relative = case.get("relative" if name == "delta" else f"{name}_relative")
    return datetime.timedelta() if relative is None else read_relative(relative)


def read_run_immediately(case):
    value = case.get("run_immediately", False)
    return value if isinstance(value, bool) else datetime.timedelta(seconds=value)


def cron_settings(case):
    return {
        "timezone": case.get("timezone", "UTC"),
        "interval": read_delta(case, "interval"),
        "run_immediately": read_run_immediately(case),
    }


def build_schedule(case):
    from airflow.sdk import DAG

    schedule = case.get("schedule")
    if isinstance(schedule, dict):
        if "delta_s" in schedule:
            schedule = datetime.timedelta(seconds=schedule["delta_s"])
        else:
            schedule = read_relative(schedule["relative"])
    config = case.get("config", {})
    os.environ["AIRFLOW__SCHEDULER__CREATE_CRON_DATA_INTERVALS"] = str(bool(config.get("create_cron_data_intervals", False)))
    start = pendulum.datetime(2020, 1, 1, tz=case.get("timezone", "UTC"))
    dag = DAG("dag", schedule=schedule, start_date=start, **({"max_active_runs": 1} if schedule == "@continuous" else {}))
    return as_the_scheduler_holds_it(dag.timetable)


def as_the_scheduler_holds_it(timetable):
    """The timetable after the way through the database."""
    try:
        from airflow.serialization.encoders import coerce_to_core_timetable
    except ImportError:
        return type(timetable).deserialize(json.loads(json.dumps(timetable.serialize())))
    return coerce_to_core_timetable(timetable)


def build_from_dag_file(case):
    """The timetable of a DAG in a file, not a part of the door's format: it shows that what Jetway emits is what it computes with."""
    import runpy

    from airflow.sdk import DAG

    try:
        from airflow.serialization.serialized_objects import DagSerialization as serialization
    except ImportError:
        from airflow.serialization.serialized_objects import SerializedDAG as serialization
    dags = [value for value in runpy.run_path(case["file"]).values() if isinstance(value, DAG)]
    (dag,) = (dag for dag in dags if dag.dag_id == case["dag_id"])
    return serialization.from_dict(serialization.to_dict(dag)).timetable


def build(case):
    kind = case["type"]
    if kind == "dag_file":
        return build_from_dag_file(case)
    if kind == "cron_trigger":
        return trigger.CronTriggerTimetable(case["cron"], **cron_settings(case))
    if kind == "multiple_cron_trigger":
        return trigger.MultipleCronTriggerTimetable(*case["crons"], **cron_settings(case))
    if kind == "cron_data_interval":
        return interval.CronDataIntervalTimetable(case["cron"], case.get("timezone", "UTC"))
    if kind == "delta_trigger":
        return trigger.DeltaTriggerTimetable(read_delta(case, "delta"), interval=read_delta(case, "interval"))
    if kind == "delta_data_interval":
        return interval.DeltaDataIntervalTimetable(read_delta(case, "delta"))
    if kind == "events":
        return events.EventsTimetable([read_instant(event) for event in case["events"]], restrict_to_events=case.get("restrict_to_events", False))
    if kind == "asset_or_time":
        from airflow.sdk import Asset

        return AssetOrTimeSchedule(timetable=build(case["timetable"]), assets=[Asset("asset")])
    if kind == "schedule":
        return build_schedule(case)
    return {"once": simple.OnceTimetable, "continuous": simple.ContinuousTimetable, "null": simple.NullTimetable}[kind]()


def list_runs(timetable, case, answer):
    restriction = TimeRestriction(read_instant(case.get("start")), read_instant(case.get("end")), case.get("catchup", False))
    last = case.get("last_interval")
    last = None if last is None else DataInterval(*map(read_instant, last))
    advance = case.get("advance")
    for _ in range(case.get("steps", 1)):
        info = timetable.next_dagrun_info(last_automated_data_interval=last, restriction=restriction)
        if info is None:
            answer["runs"].append(None)
            return
        answer["runs"].append(
            {
                "run_after": write_instant(info.run_after),
                "data_interval": write_interval(info.data_interval),
                "logical_date": write_instant(info.logical_date),
            }
        )
        last = info.data_interval
        if advance == "run_after":
            Clock.now = max(Clock.now, info.run_after)
        elif advance is not None:
            Clock.now = Clock.now + datetime.timedelta(seconds=advance)


def infer_manual(timetable, moment):
    try:
        return write_interval(timetable.infer_manual_data_interval(run_after=read_instant(moment)))
    except Exception as error:
        return {"error": write_error(error)}


def answer_case(case):
    answer = {"id": case.get("id"), "ok": True}
    try:
        Clock.now = read_instant(case["now"])
        timetable = build(case["timetable"])
        answer |= {"timetable": type(timetable).__name__, "runs": []}
    except Exception as error:
        return answer | {"ok": False, "error": write_error(error)}
    try:
        list_runs(timetable, case, answer)
    except Exception as error:
        answer["error"] = write_error(error)
    answer["manual"] = [infer_manual(timetable, moment) for moment in case.get("manual", [])]
    return answer | {"airflow": __version__}


def main():
    for line in sys.stdin:
        if line.strip() and not line.startswith("#"):
            print(json.dumps(answer_case(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
