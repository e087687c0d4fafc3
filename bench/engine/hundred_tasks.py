"""Ten layers of ten tasks that do nothing, each after one of the layer above and the first of each layer after all of it."""

from airflow.sdk import DAG, task


@task
def nothing() -> None:
    pass


with DAG("hundred_tasks", schedule=None):
    above: list = []
    for layer in range(10):
        tasks = [nothing.override(task_id=f"t{layer}_{place}")() for place in range(10)]
        for place, below in enumerate(tasks):
            if above:
                (above if place == 0 else above[place]) >> below
        above = tasks
