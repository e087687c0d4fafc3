"""The operators of the cases' DAGs: Airflow's own kinds, whose work is scripted."""

from __future__ import annotations

from typing import Any

from airflow.providers.standard.operators.branch import BaseBranchOperator
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.providers.standard.operators.python import ShortCircuitOperator
from airflow.sdk import BaseOperator

from .release import import_first

BaseSensorOperator = import_first("BaseSensorOperator", "airflow.sdk", "airflow.sdk.bases.sensor")


class Scripted(BaseOperator):
    """An ordinary task. Its inputs exist so that it can be mapped over up to three of them."""

    def __init__(self, *, x0: Any = None, x1: Any = None, x2: Any = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.x0, self.x1, self.x2 = x0, x1, x2


class ScriptedEmpty(EmptyOperator):
    """An `EmptyOperator`, which the scheduler ends without running it."""

    def __init__(self, *, x0: Any = None, x1: Any = None, x2: Any = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.x0, self.x1, self.x2 = x0, x1, x2


class ScriptedBranch(BaseBranchOperator):
    """A branch that follows what the outcome says."""

    def __init__(self, *, x0: Any = None, x1: Any = None, x2: Any = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.x0, self.x1, self.x2 = x0, x1, x2

    def execute(self, context: Any) -> Any:
        chosen = context["outcome"].get("branch")
        if chosen is None:
            # Not `do_branch`: older providers refuse None there, which is no rule of the scheduler.
            self.skip_all_except(context["ti"], None)
            return None
        return self.do_branch(context, chosen)


class ScriptedShortCircuit(ShortCircuitOperator):
    """A short circuit whose condition is the outcome's `xcom`."""

    def __init__(self, *, x0: Any = None, x1: Any = None, x2: Any = None, **kwargs: Any) -> None:
        super().__init__(python_callable=_no_work, **kwargs)
        self.x0, self.x1, self.x2 = x0, x1, x2
        self.condition: Any = True

    def execute_callable(self) -> Any:
        return self.condition


class ScriptedSensor(BaseSensorOperator):
    """A sensor in reschedule mode."""

    def __init__(self, *, x0: Any = None, x1: Any = None, x2: Any = None, **kwargs: Any) -> None:
        super().__init__(mode="reschedule", **kwargs)
        self.x0, self.x1, self.x2 = x0, x1, x2

    def poke(self, context: Any) -> bool:
        return True


def _no_work() -> None:
    return None


OPERATORS = {
    "task": Scripted,
    "mapped": Scripted,
    "setup": Scripted,
    "teardown": Scripted,
    "empty": ScriptedEmpty,
    "branch": ScriptedBranch,
    "short_circuit": ScriptedShortCircuit,
    "sensor": ScriptedSensor,
}
