"""Lets `DAG.test` of the installed Airflow run every hand-made DAG, and prints how each ended. Needs an AIRFLOW_HOME of its own."""

from __future__ import annotations

import functools
import json
import logging
import os
import shutil
import sys
from pathlib import Path


def main() -> None:
    dags = Path(os.environ["AIRFLOW_HOME"], "dags")
    dags.mkdir(parents=True, exist_ok=True)
    shutil.copy(Path(__file__).with_name("hand_made_dags.py"), dags)
    real_stdout, sys.stdout = sys.stdout, sys.stderr
    from airflow.sdk.execution_time import supervisor
    from airflow.utils.db import initdb

    initdb()
    logging.disable(logging.CRITICAL)
    if not hasattr(supervisor.in_process_api_server, "cache_info"):
        # Older releases make a new API server for every task, which takes seconds.
        supervisor.in_process_api_server = functools.lru_cache(maxsize=1)(supervisor.in_process_api_server)
    sys.path.insert(0, str(dags))
    import hand_made_dags

    ends = {}
    for name in hand_made_dags.CASES:
        run = getattr(hand_made_dags, name).test()
        instances = {_name(ti): [_text(ti.state), ti.try_number if ti.start_date else 0] for ti in run.get_task_instances()}
        ends[name] = {"run": _text(run.state), "instances": instances}
    json.dump({"ends": ends, "cases": hand_made_dags.CASES}, real_stdout)


def _name(ti) -> str:
    return ti.task_id if ti.map_index < 0 else f"{ti.task_id}[{ti.map_index}]"


def _text(state) -> str | None:
    return None if state is None else str(getattr(state, "value", state))


main()
