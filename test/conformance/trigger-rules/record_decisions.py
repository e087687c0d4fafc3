"""
Asks a real Airflow's `TriggerRuleDep` what each rule decides for every way in which a few upstream task instances can stand, and writes it as JSON.

    python record_decisions.py > decisions-3.4.0b2.json      # with the Python of an environment that has Airflow

A decision is one character: `.` nothing, `s` skipped, `u` upstream_failed, `r` removed; in capitals (and `!` for nothing) when the task may run.
"""

from __future__ import annotations

import itertools
import json
import os
import sys
import tempfile
from types import SimpleNamespace

os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp(prefix="jetway-record-")

STATES = ("success", "skipped", "failed", "upstream_failed", "removed", "unfinished")
LARGEST = 4


def upstream_stands():
    """Each way in which 1 to LARGEST instances can stand, and how many of them are setups that succeeded, were skipped, or did neither."""
    for total in range(1, LARGEST + 1):
        for counts in itertools.product(range(total + 1), repeat=len(STATES)):
            if sum(counts) != total:
                continue
            others = total - counts[0] - counts[1]
            setups = itertools.product(range(min(counts[0], 2) + 1), range(min(counts[1], 2) + 1), range(min(others, 1) + 1))
            for succeeded, skipped, other in setups:
                yield (*counts, succeeded, skipped, other)


def main() -> None:
    real_stdout, sys.stdout = sys.stdout, sys.stderr
    from airflow import __version__
    from airflow.ti_deps.deps import trigger_rule_dep
    from airflow.ti_deps.dep_context import DepContext

    # 3.4 asks the database whether the run has loops.
    DepContext.has_regions = lambda *_, **__: False
    stands = list(upstream_stands())
    rules = [str(getattr(rule, "value", rule)) for rule in trigger_rule_dep.TR]
    decisions = {}
    for rule in sorted(rules):
        for map_index in (-1, 1):
            decisions[f"{rule} {map_index}"] = "".join(
                decide(trigger_rule_dep, DepContext, rule, map_index, stand) for stand in stands
            )
    document = {"airflow": __version__, "stands": ["".join(map(str, stand)) for stand in stands], "decisions": decisions}
    json.dump(document, real_stdout, indent=1)
    real_stdout.write("\n")


def decide(module, context_class, rule, map_index, stand) -> str:
    """What the rule says to a task instance whose upstream instances stand like this."""
    success, skipped, failed, upstream_failed, removed, _, setup_success, setup_skipped, setup_other = stand
    counts = module._UpstreamTIStates(
        success=success,
        skipped=skipped,
        failed=failed,
        upstream_failed=upstream_failed,
        removed=removed,
        done=success + skipped + failed + upstream_failed + removed,
        success_setup=setup_success,
        skipped_setup=setup_skipped,
    )
    module._UpstreamTIStates.calculate = classmethod(lambda *_: counts)
    setups = setup_success + setup_skipped + setup_other
    upstream = [
        SimpleNamespace(task_id=f"t{number}", is_setup=number < setups, get_needs_expansion=lambda: False)
        for number in range(sum(stand[: len(STATES)]))
    ]
    task = SimpleNamespace(
        trigger_rule=module.TR(rule),
        upstream_list=upstream,
        upstream_task_ids={one.task_id for one in upstream},
        is_teardown=False,
        get_upstreams_only_setups=list,
        get_closest_mapped_task_group=lambda: None,
    )
    new_states = []

    def set_state(state, session=None):
        new_states.append(getattr(state, "value", state))
        return True

    instance = SimpleNamespace(
        task=task,
        map_index=map_index,
        region_index=map_index,
        dag_id="dag",
        run_id="run",
        set_state=set_state,
        get_dagrun=lambda session=None: None,
    )
    context = context_class(flag_upstream_failed=True, finished_tis=[])
    statuses = list(module.TriggerRuleDep()._get_dep_statuses(ti=instance, dep_context=context, session=None))
    letter = {"skipped": "s", "upstream_failed": "u", "removed": "r"}[new_states[0]] if new_states else "."
    may_run = all(status.passed for status in statuses)
    return {".": "!"}.get(letter, letter.upper()) if may_run else letter


main()
