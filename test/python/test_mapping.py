import types

import pytest


@pytest.fixture
def dag():
    from airflow.sdk import DAG

    with DAG(dag_id="tested", schedule=None) as dag:
        yield dag


@pytest.fixture
def instance(context):
    """The operator of one instance of a mapped task, as Airflow makes it."""

    def make(mapped, map_index, **fields):
        given = context(mapped, **fields)
        given["ti"].map_index = map_index
        arguments, _ = mapped._expand_mapped_kwargs(given)
        return mapped.unmap(arguments), given

    return make


def callable_task(runtime, task_id="t", **arguments):
    return runtime().PythonCallableOperator.partial(task_id=task_id, callable="builtins:dict", **arguments)


def test_each_combination_is_an_instance_and_the_last_input_varies_fastest(runtime, dag, instance):
    mapped = callable_task(runtime, inputs={"greeting": "hello"}).expand(origin=["SFO", "LAX"], hour=[6, 18, 20])
    inputs = [instance(mapped, index)[0].inputs for index in range(6)]
    assert [(one["origin"], one["hour"]) for one in inputs] == [
        *(("SFO", hour) for hour in (6, 18, 20)),
        *(("LAX", hour) for hour in (6, 18, 20)),
    ]
    assert all(one["greeting"] == "hello" for one in inputs)


def test_an_object_is_mapped_over_its_pairs(runtime, dag, instance):
    mapped = callable_task(runtime).expand(pair={"a": 1, "b": 2})
    assert instance(mapped, 1)[0].inputs == {"pair": ("b", 2)}


def test_the_name_of_an_instance_may_count_from_the_end_of_an_input(runtime, dag, instance):
    mapped = callable_task(runtime, inputs={"days": [1, 2, 3]}).expand(rows=[[4, 5], [6]])
    operator, given = instance(mapped, 0)
    given["ti"].get_template_context = lambda: given
    assert [operator.input(given["ti"], "rows", -1), operator.input(given["ti"], "days", -3)] == [5, 1]


def test_each_object_of_a_list_gives_the_inputs_of_an_instance(runtime, dag, instance):
    r = runtime()
    mapped = callable_task(runtime, inputs={"a": 0, "c": 3}).expand_kwargs([{"a": 1}, {"a": r.param("month"), "b": 2}])
    assert instance(mapped, 0)[0].inputs == {"a": 1, "c": 3}
    operator, given = instance(mapped, 1)
    assert operator.execute(given) == {"a": "2001-01", "b": 2, "c": 3}


def test_inputs_may_have_the_names_of_the_operators_own_arguments(runtime, dag, instance):
    mapped = callable_task(runtime).expand(task_id=["x"], callable=["y"], self=["z"])
    operator, _ = instance(mapped, 0)
    assert operator.task_id == "t"
    assert operator.inputs == {"task_id": "x", "callable": "y", "self": "z"}


def test_what_is_mapped_over_comes_before_the_task(runtime, dag):
    source = runtime().PythonCallableOperator(task_id="source", callable="builtins:list")
    mapped = callable_task(runtime).expand(item=source.output)
    assert mapped.upstream_task_ids == {"source"}
    assert [operator.task_id for operator in mapped.iter_mapped_dependencies()] == ["source"]


@pytest.fixture
def serialization():
    try:
        from airflow.serialization.serialized_objects import DagSerialization
    except ImportError:
        from airflow.serialization.serialized_objects import SerializedDAG as DagSerialization
    return DagSerialization


def test_a_mapped_task_can_ask_for_another_moment_where_only_sensors_are_heeded(runtime, project, serialization):
    from airflow.sdk import DAG

    with DAG(dag_id="tested", schedule=None) as dag:
        runtime().TypeScriptOperator.partial(task_id="t", bundle=project.bundle).expand(item=[1])
    (task,) = serialization.to_dict(dag)["dag"]["tasks"]
    assert task["__var"].get("_is_sensor", False) is runtime("compat").IS_3_0


def test_the_scheduler_sees_the_members_by_name_and_length(runtime, serialization):
    from airflow.sdk import DAG

    with DAG(dag_id="tested", schedule=None) as dag:
        callable_task(runtime, "product").expand(origin=["SFO", "LAX"], hour=[6, 18, 20])
        callable_task(runtime, "each").expand_kwargs([{"a": 1}, {"a": 2}])
    read = serialization.from_dict(serialization.to_dict(dag))
    lengths = {task.task_id: task.expand_input.get_parse_time_mapped_ti_count() for task in read.tasks}
    assert lengths == {"product": 6, "each": 2}
    assert list(read.get_task("product").expand_input.value) == ["origin", "hour"]


def test_environment_variables_are_text_that_airflow_does_not_render(runtime, dag, context):
    from airflow.providers.standard.operators.bash import BashOperator

    r = runtime()
    partial = BashOperator.partial(task_id="t", bash_command="env", env={"DAY": "{{ run_id }}"}, append_env=True)
    mapped = r.expand_env(partial, ORIGIN=["{{ run_id }}", 7], HOUR=[True])
    given = context(mapped, dag=dag, dag_run=types.SimpleNamespace(conf={}))
    given["ti"].map_index = 0
    mapped.render_template_fields(given)
    assert given["task"].env == {"DAY": "manual__1", "ORIGIN": "{{ run_id }}", "HOUR": "True"}


def test_environment_variables_of_each_object_of_a_list(runtime, dag, instance):
    from airflow.providers.standard.operators.bash import BashOperator

    partial = BashOperator.partial(task_id="t", bash_command="env")
    mapped = runtime().expand_env_kwargs(partial, [{"A": {"__jetway__": "bigint", "value": "12"}}, {"B": None}])
    assert [instance(mapped, index)[0].env for index in range(2)] == [{"A": "12"}, {"B": "None"}]


class GroupInput:
    """What Airflow hands to the function of a mapped group."""

    def __init__(self, value):
        self.value = value
        self.resolved = 0

    def iter_references(self):
        return iter(())

    def resolve(self, _context):
        self.resolved += 1
        return self.value


def test_inputs_of_a_mapped_group_are_found_once_wherever_they_stand(runtime, context):
    r = runtime()
    item = GroupInput({"code": "SFO", "at": r.param("month")})
    inputs = {"item": item, "inside": [{"again": item}], "code": r.member(item, "code"), "text": r.text("of ", r.member(item, "code"))}
    operator = r.PythonCallableOperator(task_id="t", callable="builtins:dict", inputs=inputs)
    whole = {"code": "SFO", "at": "2001-01"}
    assert operator.execute(context(operator)) == {"item": whole, "inside": [{"again": whole}], "code": "SFO", "text": "of SFO"}
    assert item.resolved == 1


def test_a_member_that_an_input_of_a_group_lacks_is_named(runtime, context):
    r = runtime()
    operator = r.PythonCallableOperator(task_id="t", callable="builtins:dict", inputs={"a": r.member(GroupInput({"b": 1}), "a")})
    with pytest.raises(runtime("errors").JetwayError, match=r"JW6008: There is no \.a in an input of the group: the object has b"):
        operator.execute(context(operator))


def test_a_binding_is_resolved_in_a_template_field_of_any_operator(runtime, context):
    r = runtime()
    operator = r.PythonCallableOperator(task_id="t", callable="builtins:dict")
    assert operator.render_template({"a": [r.text("in ", r.param("month"))]}, context(operator)) == {"a": ["in 2001-01"]}


def test_the_name_of_an_instance_is_made_of_its_inputs_as_python_has_them(runtime, context):
    r = runtime()
    inputs = {"leg": {"from": "SFO", "miles": {"__jetway__": "bigint", "value": "12"}}, "month": r.param("month")}
    operator = r.PythonCallableOperator(task_id="t", callable="builtins:dict", inputs=inputs)
    ti = context(operator)["ti"]
    ti.get_template_context = lambda: context(operator)
    assert [operator.input(ti, "leg", "from"), operator.input(ti, "leg", "miles"), operator.input(ti, "month")] == ["SFO", 12, "2001-01"]


def test_a_result_that_is_no_list_for_airflow_is_refused_where_a_task_is_mapped_over_it(runtime, dag, context):
    source = runtime().PythonCallableOperator(task_id="source", callable="builtins:dict", inputs={})
    number = runtime().PythonCallableOperator(task_id="number", callable="builtins:int", inputs={})
    callable_task(runtime).expand(item=source.output)
    marked = {"__jetway__": "map", "value": [[1, 2]]}
    mappable = runtime("mappable").mappable
    assert mappable(source, {"a": 1}) == {"a": 1}
    assert mappable(number, marked) == marked
    with pytest.raises(runtime("errors").JetwayError, match='JW6033: Task "source" returned a map, and a task or a group is mapped over it'):
        mappable(source, marked)
