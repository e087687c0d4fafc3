"""
DAGs as an author writes them, each with the case that means the same.

They are chosen so that it does not matter which of two independent tasks ends first: `DAG.test` runs one task at a time.
"""

from __future__ import annotations

from datetime import timedelta

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, TaskGroup, task, task_group

try:
    from airflow.sdk.exceptions import AirflowFailException, AirflowSkipException
except ImportError:
    from airflow.exceptions import AirflowFailException, AirflowSkipException

CASES: dict[str, dict] = {}


def fail():
    raise RuntimeError("scripted")


def skip():
    raise AirflowSkipException("scripted")


def python_task(name: str, work=lambda: None, **options):
    return task(task_id=name, **options)(work)()


with DAG("retries", schedule=None) as retries:

    @task(retries=2, retry_delay=timedelta(0))
    def flaky(ti=None):
        if ti.try_number < 2:
            fail()

    @task(retries=1, retry_delay=timedelta(0))
    def hopeless():
        fail()

    @task(retries=3)
    def given_up():
        raise AirflowFailException("scripted")

    flaky() >> hopeless() >> python_task("after")
    given_up()
CASES["retries"] = {
    "dag": {
        "tasks": [
            {"id": "flaky", "retries": 2, "retry_delay_s": 0},
            {"id": "hopeless", "retries": 1, "retry_delay_s": 0, "upstream": ["flaky"]},
            {"id": "given_up", "retries": 3},
            {"id": "after", "upstream": ["hopeless"]},
        ]
    },
    "script": {"flaky": [{"state": "failed"}, {}], "hopeless": [{"state": "failed"}], "given_up": [{"state": "fail_no_retry"}]},
}

RULES = ("all_success", "all_failed", "all_done", "none_failed", "none_failed_min_one_success", "none_skipped", "all_skipped")
with DAG("trigger_rules", schedule=None) as trigger_rules:
    one = python_task("one")
    two = python_task("two", skip)
    three = python_task("three", fail)
    for rule in RULES:
        [one, two] >> EmptyOperator(task_id=f"{rule}_a", trigger_rule=rule)
        [one, three] >> EmptyOperator(task_id=f"{rule}_b", trigger_rule=rule)
        [two, three] >> EmptyOperator(task_id=f"{rule}_c", trigger_rule=rule)
CASES["trigger_rules"] = {
    "dag": {
        "tasks": [
            *({"id": name} for name in ("one", "two", "three")),
            *(
                {"id": f"{rule}_{name}", "kind": "empty", "trigger_rule": rule, "upstream": upstream}
                for rule in RULES
                for name, upstream in (("a", ["one", "two"]), ("b", ["one", "three"]), ("c", ["two", "three"]))
            ),
        ]
    },
    "script": {"two": [{"state": "skipped"}], "three": [{"state": "failed"}]},
}

with DAG("branch_to_a_group", schedule=None) as branch_to_a_group:

    @task.branch
    def branch():
        return ["inner", "plain"]

    @task.short_circuit(ignore_downstream_trigger_rules=False)
    def stop():
        return False

    chosen = branch()
    with TaskGroup("inner", prefix_group_id=False) as inner:
        first = python_task("first")
        first >> python_task("second")
    join = python_task("join", trigger_rule="none_failed_min_one_success")
    chosen >> inner >> join
    chosen >> python_task("plain") >> join
    chosen >> python_task("other") >> join
    stopped = stop()
    stopped >> python_task("below") >> python_task("far", trigger_rule="all_done")
CASES["branch_to_a_group"] = {
    "dag": {
        "groups": [{"id": "inner", "upstream": ["branch"]}],
        "tasks": [
            {"id": "branch", "kind": "branch"},
            {"id": "first", "group": "inner"},
            {"id": "second", "group": "inner", "upstream": ["first"]},
            {"id": "plain", "upstream": ["branch"]},
            {"id": "other", "upstream": ["branch"]},
            {"id": "join", "upstream": ["inner", "plain", "other"], "trigger_rule": "none_failed_min_one_success"},
            {"id": "stop", "kind": "short_circuit", "ignore_downstream_trigger_rules": False},
            {"id": "below", "upstream": ["stop"]},
            {"id": "far", "upstream": ["below"], "trigger_rule": "all_done"},
        ],
    },
    "script": {"branch": [{"branch": ["inner", "plain"]}], "stop": [{"xcom": False}]},
}

with DAG("mapping", schedule=None) as mapping:

    @task
    def numbers():
        return [0, 1, 2]

    @task
    def nothing():
        return []

    @task
    def each(number):
        if number == 1:
            fail()
        return number

    @task
    def pair(left, right):
        return left + right

    @task(trigger_rule="all_done")
    def collect(values):
        return len(list(values))

    @task
    def objects(x0):
        return x0

    collect(each.expand(number=numbers()))
    pair.expand(left=[1, 2], right=numbers()) >> python_task("after_pairs")
    each.override(task_id="none_at_all").expand(number=nothing()) >> python_task("after_none")
    objects.expand_kwargs([{"x0": 1}, {"x0": 2}])
CASES["mapping"] = {
    "dag": {
        "tasks": [
            {"id": "numbers"},
            {"id": "each", "map": {"over": "numbers"}},
            {"id": "collect", "upstream": ["each"], "trigger_rule": "all_done"},
            {"id": "numbers__1"},
            {"id": "pair", "map": {"over": [2, "numbers__1"]}},
            {"id": "after_pairs", "upstream": ["pair"]},
            {"id": "nothing"},
            {"id": "none_at_all", "map": {"over": "nothing"}},
            {"id": "after_none", "upstream": ["none_at_all"]},
            {"id": "objects", "map": {"over": 2, "kwargs": True}},
        ]
    },
    "script": {
        "numbers": [{"mapped_length": 3}],
        "numbers__1": [{"mapped_length": 3}],
        "nothing": [{"mapped_length": 0}],
        "each[1]": [{"state": "failed"}],
    },
}

with DAG("mapped_group", schedule=None) as mapped_group:

    @task.branch
    def choose(number):
        return "left" if number == 0 else "right"

    @task_group(group_id="g", prefix_group_id=False)
    def body(number):
        choose(number) >> [python_task("left"), python_task("right")]

    body.expand(number=[0, 1]) >> python_task("done", trigger_rule="all_done")
CASES["mapped_group"] = {
    "dag": {
        "groups": [{"id": "g", "map": {"over": 2}}],
        "tasks": [
            {"id": "choose", "kind": "branch", "group": "g"},
            {"id": "left", "group": "g", "upstream": ["choose"]},
            {"id": "right", "group": "g", "upstream": ["choose"]},
            {"id": "done", "upstream": ["g"], "trigger_rule": "all_done"},
        ],
    },
    "script": {"choose[0]": [{"branch": "left"}], "choose[1]": [{"branch": "right"}]},
}

with DAG("setup_and_teardown", schedule=None) as setup_and_teardown:
    make = python_task("make").as_setup()
    work = python_task("work", fail)
    remove = python_task("remove").as_teardown()
    make >> work >> python_task("report") >> remove
    make >> remove
    broken = python_task("broken", fail).as_setup()
    broken >> python_task("never") >> python_task("clean").as_teardown(setups=broken, on_failure_fail_dagrun=True)
CASES["setup_and_teardown"] = {
    "dag": {
        "tasks": [
            {"id": "make", "kind": "setup"},
            {"id": "work", "upstream": ["make"]},
            {"id": "report", "upstream": ["work"]},
            {"id": "remove", "kind": "teardown", "upstream": ["report", "make"]},
            {"id": "broken", "kind": "setup"},
            {"id": "never", "upstream": ["broken"]},
            {"id": "clean", "kind": "teardown", "upstream": ["never", "broken"], "on_failure_fail_dagrun": True},
        ]
    },
    "script": {"work": [{"state": "failed"}], "broken": [{"state": "failed"}]},
}

with DAG("recovered", schedule=None) as recovered:
    python_task("bad", fail) >> python_task("rescue", trigger_rule="one_failed")
CASES["recovered"] = {
    "dag": {"tasks": [{"id": "bad"}, {"id": "rescue", "upstream": ["bad"], "trigger_rule": "one_failed"}]},
    "script": {"bad": [{"state": "failed"}]},
}

with DAG("fail_fast", schedule=None, fail_fast=True) as fail_fast:
    python_task("start") >> python_task("fails", fail) >> python_task("afterwards")
    python_task("ok_start") >> EmptyOperator(task_id="end")
CASES["fail_fast"] = {
    "dag": {
        "fail_fast": True,
        "tasks": [
            {"id": "start"},
            {"id": "fails", "upstream": ["start"]},
            {"id": "afterwards", "upstream": ["fails"]},
            {"id": "ok_start"},
            {"id": "end", "kind": "empty", "upstream": ["ok_start"]},
        ],
    },
    "script": {"fails": [{"state": "failed"}]},
}

with DAG("sensor", schedule=None) as sensor:

    @task.sensor(mode="reschedule", poke_interval=0.1, timeout=60)
    def wait(ti=None):
        return bool(ti._ti_context_from_server.task_reschedule_count)

    wait() >> python_task("go")
CASES["sensor"] = {
    "dag": {"tasks": [{"id": "wait", "kind": "sensor"}, {"id": "go", "upstream": ["wait"]}]},
    "script": {"wait": [{"state": "up_for_reschedule", "reschedule_s": 1}, {}]},
}
