"""The oracle steps Airflow's parts itself; `DAG.test` is Airflow stepping them. They have to agree."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
NAMES = (
    "retries",
    "trigger_rules",
    "branch_to_a_group",
    "mapping",
    "mapped_group",
    "setup_and_teardown",
    "recovered",
    "fail_fast",
    "sensor",
)


@pytest.fixture(scope="module")
def dag_tests(tmp_path_factory):
    """How `DAG.test` ended each hand-made DAG, and the cases that mean them."""
    home = tmp_path_factory.mktemp("dag-tests")
    environment = {
        **os.environ,
        "AIRFLOW_HOME": str(home),
        "AIRFLOW__CORE__DAGS_FOLDER": str(home / "dags"),
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{home}/airflow.db",
        "AIRFLOW__LOGGING__LOGGING_LEVEL": "ERROR",
    }
    played = subprocess.run([sys.executable, HERE / "run_dag_tests.py"], env=environment, stdout=subprocess.PIPE, check=True)
    return json.loads(played.stdout)


@pytest.fixture(scope="module")
def oracle(dag_tests):
    """What the oracle answers to those cases, by name."""
    return answers({"id": name, **case} for name, case in dag_tests["cases"].items())


def answers(cases):
    lines = "".join(f"{json.dumps(case)}\n" for case in cases)
    asked = subprocess.run(
        [sys.executable, "-m", "oracle"], cwd=HERE.parent, input=lines, stdout=subprocess.PIPE, text=True, check=True
    )
    return {answer["id"]: answer for answer in map(json.loads, asked.stdout.splitlines())}


def test_every_hand_made_dag_is_compared(dag_tests):
    assert set(dag_tests["cases"]) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_oracle_ends_a_dag_as_dag_test_does(name, dag_tests, oracle):
    answer, end = oracle[name], dag_tests["ends"][name]
    assert answer["ok"], answer
    instances = {each: [told["state"], told["try"]] for each, told in answer["runs"][0]["tis"].items()}
    assert instances == end["instances"]
    assert answer["dag_run"] == end["run"]


def test_an_invalid_case_is_answered_and_the_next_one_too():
    told = answers([{"id": 1, "dag": {"tasks": [{"id": "a", "upstream": ["b"]}]}}, {"id": 2, "dag": {"tasks": [{"id": "a"}]}}])
    assert not told[1]["ok"]
    assert "unknown upstream" in told[1]["error"]["message"]
    assert told[2]["dag_run"] == "success"


def test_a_dag_that_airflow_refuses_is_answered_with_its_error():
    tasks = [{"id": "a", "upstream": ["b"]}, {"id": "b", "upstream": ["a"]}]
    told = answers([{"id": 1, "dag": {"tasks": tasks}}])
    assert told[1]["error"]["type"] == "AirflowDagCycleException"
