"""Reads emitted DAG files with the Airflow at hand, renders their templates, and writes down what came out."""

import json
import sys

folder, given_file, answer_file = sys.argv[1:]
with open(given_file, encoding="utf-8") as file:
    given = json.load(file)

try:
    from airflow.dag_processing.dagbag import DagBag
except ImportError:
    from airflow.models.dagbag import DagBag
try:
    from airflow.serialization.serialized_objects import DagSerialization as Serialization
except ImportError:
    from airflow.serialization.serialized_objects import SerializedDAG as Serialization


class TaskInstance:
    """As much of a task instance as templates need."""

    def __init__(self, task):
        self.task = task

    def xcom_pull(self, task_ids=None, key="return_value", **_):
        return given["xcoms"][task_ids]


def plain(value):
    """A value with bindings as JSON: a named tuple is `[class, fields]`."""
    if isinstance(value, tuple):
        return [type(value).__name__, *(plain(part) for part in value)]
    if isinstance(value, dict):
        return {key: plain(member) for key, member in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    return f"{type(value).__name__}: {value}"


def param_of(param):
    return {"value": param.value, "description": param.description, "schema": param.schema}


def render(dag, task):
    context = {**given["context"], "params": given["params"], "ti": TaskInstance(task), "dag": dag, "task": task}
    task.render_template_fields(context)


bag = DagBag(folder)
dags = {}
for dag in bag.dags.values():
    serialized = Serialization.to_dict(dag)
    json.dumps(serialized)
    Serialization.from_dict(serialized)
    tasks = {}
    for task in dag.tasks:
        # The downstream ids are read before rendering replaces the references.
        after = sorted(task.downstream_task_ids)
        if task.template_fields:
            render(dag, task)
        names = ("doc_md", "inputs", "callable", "bundle", "bash_command", "env", "cwd", "templated", "plain")
        tasks[task.task_id] = {"after": after, **{name: plain(getattr(task, name)) for name in names if hasattr(task, name)}}
    dags[dag.dag_id] = {
        "description": dag.description,
        "docMd": dag.doc_md,
        "tags": list(dag.tags),
        "params": {name: param_of(dag.params.get_param(name)) for name in dag.params},
        "defaults": plain(dag.default_args),
        "tasks": tasks,
    }
with open(answer_file, "w", encoding="utf-8") as file:
    json.dump({"importErrors": bag.import_errors, "dags": dags}, file)
