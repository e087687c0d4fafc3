"""
Asks a real Airflow how the DAGs of cases.json end, and writes the answers.

    python record.py > recorded.json        # with the Python of a virtual environment that has Airflow

Each case is a DAG of tasks whose outcome is given; `DAG.test` of the installed Airflow runs it. What is recorded is the state of the run, and the state
and the number of tries of every task; tasks with a trigger rule that the version lacks are left out. A rule may decide as soon as one upstream has
ended, so the order of tasks in a case matters: who would end first in one pass stands first.
"""

from __future__ import annotations

import json
import logging
import os
import re
import sys
import tempfile
from pathlib import Path

home = tempfile.mkdtemp(prefix="jetway-record-")
os.environ.update(
    AIRFLOW_HOME=home,
    AIRFLOW__CORE__LOAD_EXAMPLES="False",
    AIRFLOW__CORE__DAGS_FOLDER=f"{home}/dags",
    AIRFLOW__CORE__UNIT_TEST_MODE="False",
    AIRFLOW__LOGGING__LOGGING_LEVEL="ERROR",
)
HERE = Path(__file__).parent
CASES = json.loads((HERE / "cases.json").read_text())

DAG_FILE = '''
import json
from datetime import timedelta
from airflow.sdk import DAG, BaseOperator
try:
    from airflow.sdk.exceptions import AirflowFailException, AirflowSkipException
except ImportError:
    from airflow.exceptions import AirflowFailException, AirflowSkipException

try:
    from airflow.sdk import TriggerRule
except ImportError:
    from airflow.utils.trigger_rule import TriggerRule

class Scripted(BaseOperator):
    def __init__(self, outcomes, **kwargs):
        super().__init__(**kwargs)
        self.outcomes = outcomes

    def execute(self, context):
        attempt = context["ti"].try_number - 1
        outcome = self.outcomes[min(attempt, len(self.outcomes) - 1)]
        if outcome == "skip":
            raise AirflowSkipException("scripted")
        if outcome == "fail":
            raise RuntimeError("scripted")
        if outcome == "failForGood":
            raise AirflowFailException("scripted")
        return outcome

def is_known(rule):
    try:
        return bool(TriggerRule(rule))
    except ValueError:
        return False

for case in json.loads(open(CASES_PATH).read()):
    with DAG(dag_id=case["name"], schedule=None, fail_fast=case.get("failFast", False)) as dag:
        tasks = {
            task["id"]: Scripted(
                task_id=task["id"],
                outcomes=task.get("outcomes", ["success"]),
                trigger_rule=task.get("rule", "all_success"),
                retries=task.get("retries", 0),
                retry_delay=timedelta(seconds=0),
            )
            for task in case["tasks"]
            if is_known(task.get("rule", "all_success"))
        }
        for task in case["tasks"]:
            if task["id"] not in tasks:
                continue
            for upstream in task.get("upstream", []):
                tasks[upstream] >> tasks[task["id"]]
    globals()[case["name"]] = dag
'''


def main() -> None:
    Path(home, "dags").mkdir()
    Path(home, "dags", "cases.py").write_text(DAG_FILE.replace("CASES_PATH", repr(str(HERE / "cases.json"))))
    real_stdout, sys.stdout = sys.stdout, sys.stderr
    from airflow import __version__
    from airflow.utils.db import initdb

    initdb()
    logging.disable(logging.CRITICAL)
    sys.path.insert(0, str(Path(home, "dags")))
    import cases as module

    recorded = {}
    for case in CASES:
        run = getattr(module, case["name"]).test()
        instances = {ti.task_id: [ti.state, ti.try_number if ti.start_date else 0] for ti in run.get_task_instances()}
        tasks = {task["id"]: instances[task["id"]] for task in case["tasks"] if task["id"] in instances}
        recorded[case["name"]] = {"state": str(getattr(run.state, "value", run.state)), "tasks": tasks}
        print(case["name"], recorded[case["name"]]["state"], file=sys.stderr)
    real_stdout.write(dump({"airflow": __version__, "runs": recorded}))


def dump(value: object) -> str:
    """JSON with one task a line."""
    text = json.dumps(value, indent=2, default=str)
    return re.sub(r"\[\s+(\S+),\s+(\d+)\s+\]", r"[\1, \2]", text) + "\n"


if __name__ == "__main__":
    main()
