"""Runs operators in this process, with a context as far as the runtime reads one. No server, no database."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
import sys
import types
from typing import NamedTuple

import pytest

HERE = os.path.dirname(os.path.abspath(__file__))


class Project(NamedTuple):
    """A project as the compiler lays it out, with the task code of tasks.ts."""

    package: str
    runtime_directory: str
    bundle: str
    bundle_directory: str


@pytest.fixture(scope="session")
def project(tmp_path_factory):
    directory = str(tmp_path_factory.mktemp("project"))
    node = shutil.which("node")
    script = os.path.join(HERE, "write-project.ts")
    written = subprocess.run([node, "--conditions=jetway-source", script, directory], stdout=subprocess.PIPE, check=True)
    os.environ["JETWAY_NODE"] = node
    sys.path.insert(0, directory)
    return Project(**json.loads(written.stdout))


@pytest.fixture(scope="session")
def runtime(project):
    """Imports a module of the runtime package by name; the package itself without one."""
    return lambda name=None: importlib.import_module(project.package if name is None else f"{project.package}.{name}")


class TaskInstance(types.SimpleNamespace):
    dag_id = "tested"
    try_number = 1
    map_index = -1

    def __init__(self, task_id, xcoms):
        super().__init__(task_id=task_id, xcoms=xcoms, pushed={})

    def xcom_pull(self, task_ids, key="return_value", map_indexes=None, default=None, **_):
        if task_ids == "refused":
            raise RuntimeError("the server is down")
        return self.xcoms.get((task_ids, key), default)

    def xcom_push(self, key, value):
        self.pushed[key] = value


@pytest.fixture
def context():
    """Makes the context of a task; `xcoms` by (task id, key)."""

    def make(operator, xcoms=None, **fields):
        ti = TaskInstance(operator.task_id, xcoms or {})
        return {"ti": ti, "task": operator, "run_id": "manual__1", "params": {"month": "2001-01"}, **fields}

    return make


@pytest.fixture
def run(runtime, project, context):
    """Runs a task of tasks.ts and gives what it returned."""

    def run_task(task_id, inputs=None, xcoms=None, **options):
        operator = runtime().TypeScriptOperator(task_id=task_id, bundle=project.bundle, inputs=inputs or {}, **options)
        return runtime("typescript_task").run_typescript_task(operator, context(operator, xcoms))

    return run_task


@pytest.fixture
def lines(monkeypatch):
    """The records that tasks log: (level, message, fields)."""
    import structlog

    records = []

    class Logger:
        def __init__(self, name):
            self.name = name

        def __getattr__(self, level):
            return lambda message, **fields: records.append((self.name, level, message, fields))

    monkeypatch.setattr(structlog, "get_logger", Logger)
    return records
