"""Parses and serializes DAG files as Airflow's DAG processor does, and writes what came of it as JSON.

Usage: python import_dags.py REPORT.json DIRECTORY...
"""

from __future__ import annotations

import json
import multiprocessing
import sys
import warnings
from pathlib import Path


def dag_bag_class():
    try:
        from airflow.dag_processing.dagbag import DagBag
    except ImportError:
        from airflow.models.dagbag import DagBag
    return DagBag


def serialize(dag) -> dict:
    try:
        from airflow.serialization.serialized_objects import DagSerialization as serialization
    except ImportError:
        from airflow.serialization.serialized_objects import SerializedDAG as serialization
    return serialization.to_dict(dag)


def describe(dag, directory: Path) -> dict:
    from airflow.models.serialized_dag import SerializedDagModel

    serialized = serialize(dag)
    tasks = [task["__var"] for task in serialized["dag"]["tasks"]]
    return {
        "dagId": dag.dag_id,
        "file": str(Path(dag.fileloc).relative_to(directory)),
        "tasks": {task["task_id"]: task["task_type"] for task in tasks},
        "edges": [[task["task_id"], below] for task in tasks for below in sorted(task.get("downstream_task_ids", []))],
        "timetable": serialized["dag"]["timetable"]["__type"].rpartition(".")[2],
        "hash": SerializedDagModel.hash(serialized),
    }


def import_directory(name: str) -> dict:
    directory = Path(name).resolve()
    # Also those that Python does not show by default, which DagBag would not keep.
    warnings.simplefilter("always")
    bag = dag_bag_class()(dag_folder=str(directory), bundle_path=directory, load_op_links=False)
    messages = [text for texts in bag.captured_warnings.values() for text in texts]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        dags = [describe(dag, directory) for dag in bag.dags.values()]
    messages.extend(f"{warning.category.__name__}: {warning.message}" for warning in caught)
    return {"directory": name, "importErrors": bag.import_errors, "warnings": messages, "dags": dags}


def main(report: str, directories: list[str]) -> None:
    # What every parse needs, once: each directory then has a process of its own, as on Airflow, without paying for the imports again.
    import airflow.models.serialized_dag
    import airflow.sdk
    import airflow.serialization.serialized_objects

    dag_bag_class()
    with multiprocessing.get_context("fork").Pool(1, maxtasksperchild=1) as pool:
        results = pool.map(import_directory, directories, chunksize=1)
    Path(report).write_text(json.dumps(results), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
