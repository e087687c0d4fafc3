import datetime
import types

import pytest


@pytest.fixture
def downstream(runtime, project):
    """A DAG with one operator and, behind it, `left` and `right` (which `after` follows) and a teardown; gives the operator."""
    from airflow.sdk import DAG

    def make(name, **arguments):
        r = runtime()
        with DAG(dag_id="tested", schedule=None) as dag:
            operator = getattr(r, name)(task_id="echo", bundle=project.bundle, **arguments)
            others = {id: r.TypeScriptOperator(task_id=id, bundle=project.bundle) for id in ("left", "right", "after", "clean")}
            operator >> [others["left"], others["right"]] >> others["after"]
            operator >> others["clean"].as_teardown()
        return dag.get_task("echo")

    return make


@pytest.fixture
def execute(context):
    """Runs an operator that decides; gives its result, whom it skipped, and what it pushed."""

    def run(operator, **ti):
        given = context(operator)
        given["ti"].task = operator
        given["ti"].__dict__.update(ti)
        try:
            result, skipped = operator.execute(given), None
        except Exception as error:
            if type(error).__name__ != "DownstreamTasksSkipped":
                raise
            result, skipped = given["ti"].pushed.get("return_value"), error.tasks
        return result, skipped, given["ti"].pushed

    return run


ROUTES = {"a": ["left"], "b": ["right"], "none": []}


def branch(downstream, value, **more):
    return downstream("TypeScriptBranchOperator", inputs={"value": value}, routes=ROUTES, **more)


def test_a_branch_skips_what_its_label_does_not_lead_to(downstream, execute):
    result, skipped, pushed = execute(branch(downstream, "a"))
    assert result == "a"
    assert sorted(skipped) == [("clean", -1), ("right", -1)]
    assert pushed["skipmixin_key"] == {"followed": ["left"]}


def test_a_branch_may_follow_several_labels_or_none(downstream, execute):
    several, skipped, _ = execute(branch(downstream, ["a", "b"]))
    assert (several, skipped) == (["a", "b"], [("clean", -1)])
    none, skipped, _ = execute(branch(downstream, "none"))
    assert (none, sorted(skipped)) == ("none", [("clean", -1), ("left", -1), ("right", -1)])
    nothing, skipped, pushed = execute(branch(downstream, None))
    assert (nothing, len(skipped)) == (None, 3)
    assert "return_value" not in pushed


def test_what_nobody_reads_is_not_pushed_by_a_branch(downstream, execute):
    _, _, pushed = execute(branch(downstream, "a", do_xcom_push=False))
    assert list(pushed) == ["skipmixin_key"]


def test_a_mapped_branch_leaves_the_skipping_to_the_scheduler(downstream, execute):
    result, skipped, pushed = execute(branch(downstream, "a"), map_index=1)
    assert (result, skipped) == ("a", None)
    assert pushed["skipmixin_key"] == {"followed": ["left"]}


def test_a_label_that_the_branch_does_not_have_fails_it(runtime, downstream, execute):
    with pytest.raises(runtime("errors").TypeScriptError, match='none of its labels: "a", "b", "none".*JW6030'):
        execute(branch(downstream, "c"))


def circuit(downstream, value, **more):
    return downstream("TypeScriptShortCircuitOperator", inputs={"value": value}, **more)


def test_a_short_circuit_skips_all_behind_it_but_teardowns(downstream, execute):
    result, skipped, pushed = execute(circuit(downstream, False))
    assert result is False
    assert sorted(skipped) == ["after", "left", "right"]
    assert sorted(pushed["skipmixin_key"]["skipped"]) == ["after", "left", "right"]


def test_a_short_circuit_may_leave_the_rest_to_the_trigger_rules(downstream, execute):
    _, skipped, _ = execute(circuit(downstream, False, ignore_downstream_trigger_rules=False))
    assert sorted(skipped) == ["left", "right"]


def test_a_short_circuit_that_goes_on_skips_nothing(downstream, execute):
    assert execute(circuit(downstream, True)) == (True, None, {})


def test_an_answer_that_is_neither_true_nor_false_fails_the_short_circuit(runtime, downstream, execute):
    with pytest.raises(runtime("errors").TypeScriptError, match="neither true nor false.*JW6031"):
        execute(circuit(downstream, 1))


@pytest.fixture
def sensor(runtime, project):
    def make(task_id, inputs, **more):
        return runtime().TypeScriptSensor(task_id=task_id, bundle=project.bundle, inputs=inputs, **more)

    return make


def test_a_sensor_waits_until_its_handler_says_that_it_is_done(sensor, context):
    def poke(task_id, **inputs):
        operator = sensor(task_id, inputs)
        return operator.poke(context(operator))

    assert poke("sense", isDone=False) is False
    done = poke("sense", isDone=True, value=["a.csv"])
    assert (done.is_done, done.xcom_value) == (True, ["a.csv"])
    assert poke("echo", value=True).xcom_value is None


def test_a_sensor_gives_its_value_or_gives_up_as_airflow_has_it(runtime, sensor, context):
    done = sensor("sense", {"isDone": True, "value": 7})
    assert done.execute(context(done)) == 7
    late = sensor("sense", {"isDone": False}, timeout=0, poke_interval=0.01)
    with pytest.raises(runtime("compat").airflow_exception("AirflowSensorTimeout")):
        late.execute(context(late))
    soft = sensor("sense", {"isDone": False}, timeout=0, poke_interval=0.01, soft_fail=True)
    with pytest.raises(runtime("compat").airflow_exception("AirflowSkipException")):
        soft.execute(context(soft))


def test_an_answer_that_says_nothing_fails_the_sensor(runtime, sensor, context):
    operator = sensor("echo", {"value": "a.csv"})
    with pytest.raises(runtime("errors").TypeScriptError, match=r"sensorDone\(…\).*JW6032"):
        operator.poke(context(operator))


def test_the_updates_of_assets_that_started_a_run_are_told_oldest_first_and_once(runtime):
    from airflow.sdk import Asset, AssetAlias

    def event(name, minute, **extra):
        at = datetime.datetime(2026, 1, 1, 0, minute, tzinfo=datetime.timezone.utc)
        return types.SimpleNamespace(asset=types.SimpleNamespace(name=name, uri=f"s3://{name}"), timestamp=at, extra=extra)

    late, early = event("a", 2, rows=3), event("b", 1)

    class EventsByAsset:
        by_name = {"a": [late], "b": [early], "x": [late]}

        def __iter__(self):
            yield from (Asset(name="a", uri="s3://lake/a"), Asset(name="b", uri="s3://lake/b"), AssetAlias("x"))

        def __getitem__(self, asset):
            return self.by_name[asset.name]

    told = runtime("typescript_task")._asset_events
    assert [(one["name"], one["uri"], one["extra"]) for one in told({"triggering_asset_events": EventsByAsset()})] == [
        ("b", "s3://b", {}),
        ("a", "s3://a", {"rows": 3}),
    ]
    assert told({}) == []


def test_what_is_said_with_an_update_reaches_airflows_outlet_events(runtime):
    from airflow.sdk import Asset, AssetAlias
    from airflow.sdk.execution_time.context import OutletEventAccessors

    events = OutletEventAccessors()
    services = runtime("services").TaskServices({"outlet_events": events})
    message = runtime("frames").Message
    asset = {"type": "updateAsset", "id": 1, "name": "a", "uri": "s3://lake/a", "group": "asset"}
    for request in ({**asset, "alias": None, "extra": {"rows": 3}}, {**asset, "alias": "daily", "extra": {"day": 1}}):
        assert b'"type":"answer"' in services.answer(message(request, False))
    assert events[Asset(name="a", uri="s3://lake/a")].extra == {"rows": 3}
    (update,) = events[AssetAlias("daily")].asset_alias_events
    assert (update.dest_asset_key.name, update.dest_asset_key.uri, update.extra) == ("a", "s3://lake/a", {"day": 1})
