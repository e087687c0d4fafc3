import pytest


@pytest.fixture
def resolve(runtime, context):
    def run(value, xcoms=None, **fields):
        operator = runtime().PythonCallableOperator(task_id="t", callable="a:b")
        module = runtime("inputs")
        module.pull_xcom = lambda _context, task_id, key: (xcoms or {}).get((task_id, key))
        return module.InputResolver(context(operator, **fields)).resolve(value)

    return run


def test_bindings_are_resolved_wherever_they_stand(runtime, resolve):
    r = runtime()
    xcoms = {("up", "return_value"): {"rows": [{"n": 7}]}, ("up", "k"): "other"}
    inputs = {"a": [r.xcom("up", "rows", 0, "n"), {"b": r.xcom("up", key="k")}], "c": r.param("month"), "d": "{{ ds }}"}
    assert resolve(inputs, xcoms) == {"a": [7, {"b": "other"}], "c": "2001-01", "d": "{{ ds }}"}


def test_a_negative_index_counts_from_the_end_of_a_list(runtime, resolve):
    r = runtime()
    xcoms = {("up", "return_value"): {"rows": [{"n": 7}, {"n": 8}]}}
    assert resolve([r.xcom("up", "rows", -1, "n"), r.xcom("up", "rows", -2, "n")], xcoms) == [8, 7]
    assert resolve(r.member([[1, 2], [3, 4]], -1, -2)) == 3


def test_a_negative_index_counts_from_the_end_in_the_jinja_of_operators_too():
    import jinja2
    from airflow.sdk import DAG

    template = DAG(dag_id="rendered", schedule=None).get_template_env().from_string("{{ params['rows'][-2]['n'] }}")
    assert template.render(params={"rows": [{"n": 7}, {"n": 8}]}) == "7"
    with pytest.raises(jinja2.UndefinedError):
        template.render(params={"rows": [{"n": 7}]})


def test_an_xcom_is_fetched_once(runtime, resolve):
    fetched = []

    class Counting(dict):
        def get(self, key, default=None):
            fetched.append(key)
            return {"a": 1, "b": 2}

    r = runtime()
    assert resolve([r.xcom("up", "a"), r.xcom("up", "b")], Counting(x=1)) == [1, 2]
    assert len(fetched) == 1


def test_text_joins_what_python_prints(runtime, resolve):
    r = runtime()
    encoded = {"__jetway__": "bigint", "value": "12345678901234567890"}
    assert resolve(r.text("a ", 1, " ", True, " ", None, " ", encoded, r.param("month"))) == "a 1 True None 123456789012345678902001-01"


@pytest.mark.parametrize(
    "value, path, message",
    [
        (None, ("rows",), r"no \.rows in the XCom \"return_value\" of task \"up\": it is null"),
        ({"a": 1, "b": 2}, ("c",), r"no \.c in .*: the object has a, b"),
        ([1], (1,), r"no \[1\] in .*: the list has 1 items"),
        ([1], (-2,), r"no \[-2\] in .*: the list has 1 items"),
        ({"a": "text"}, ("a", "length"), r"no \.a\.length in .*: it is a str"),
        ({"__jetway__": "date", "value": "x"}, ("value",), r"no \.value in .*: it is a date"),
    ],
)
def test_a_member_that_is_not_there_is_named_with_where_it_was_looked_for(runtime, resolve, value, path, message):
    with pytest.raises(runtime("errors").JetwayError, match=f"JW6008: There is {message}"):
        resolve(runtime().xcom("up", *path), {("up", "return_value"): value})


def test_a_member_of_an_object_with_the_marker_of_its_own_is_found(runtime, resolve):
    value = {"__jetway__": "object", "value": {"__jetway__": 1, "a": 2}}
    assert resolve(runtime().xcom("up", "a"), {("up", "return_value"): value}) == 2


def test_a_field_of_a_run_without_a_logical_date_is_missed_by_name(runtime, resolve):
    r = runtime()
    assert resolve(r.run_field("ds"), ds="2026-01-01") == "2026-01-01"
    assert resolve(r.run_field("dag_id")) == "tested"
    with pytest.raises(runtime("errors").JetwayError, match='JW6009: .*"ds".*"manual__1" has no logical date'):
        resolve(r.run_field("ds"))
