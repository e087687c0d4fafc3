"""
Reads one case per line (JSON) on standard input and writes one answer per line, in the same order.

    python -m oracle < cases.jsonl        # in test/conformance, with the Python of an environment that has Airflow
"""

from __future__ import annotations

import json
import sys
import warnings

from .environment import prepare_process


def main() -> None:
    """Answers until the input ends."""
    warnings.simplefilter("ignore")
    answers = prepare_process()
    from .answer import Oracle

    oracle = Oracle()
    for line in sys.stdin:
        if not line.strip() or line.startswith("#"):
            continue
        try:
            case = json.loads(line)
        except ValueError as error:
            answer = {"id": None, "ok": False, "error": {"type": "InvalidCase", "message": f"not JSON: {error}"}}
        else:
            answer = oracle.answer(case)
        answers.write(json.dumps(answer, separators=(",", ":")) + "\n")
        answers.flush()


main()
