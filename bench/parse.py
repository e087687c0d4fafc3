"""Times how long Airflow's DagBag takes to read a DAG file in each of two bundles, in turn, in one warm process.

Usage: python parse.py ROUNDS OURS THEIRS
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

try:
    from airflow.dag_processing.dagbag import DagBag
except ImportError:
    from airflow.models.dagbag import DagBag


def read(bundle: Path) -> float:
    # A DAG processor forks for each file: modules beside the file are imported anew each time.
    for name in [name for name in sys.modules if name.startswith("jetway_")]:
        del sys.modules[name]
    start = time.perf_counter()
    bag = DagBag(dag_folder=str(bundle / "many.py"), bundle_path=bundle, load_op_links=False)
    elapsed = time.perf_counter() - start
    if bag.import_errors or not bag.dags:
        raise SystemExit(f"{bundle} was not read: {bag.import_errors}")
    return elapsed * 1000


def main(rounds: int, ours: Path, theirs: Path) -> None:
    for _ in range(3):
        read(ours)
        read(theirs)
    pairs = [(read(ours), read(theirs)) for _ in range(rounds)]
    print(
        json.dumps(
            {
                "ours": statistics.median(pair[0] for pair in pairs),
                "theirs": statistics.median(pair[1] for pair in pairs),
                "ratio": statistics.median(pair[0] / pair[1] for pair in pairs),
            }
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve())
