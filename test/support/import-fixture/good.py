from __future__ import annotations

from airflow.sdk import DAG, BaseOperator
from airflow.timetables.trigger import CronTriggerTimetable


class Step(BaseOperator):
    def execute(self, context):
        return None


with DAG(dag_id="good", schedule=CronTriggerTimetable("0 6 * * *", timezone="UTC")):
    first = Step(task_id="first")
    second = Step(task_id="second")
    first >> second
