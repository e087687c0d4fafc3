"""Operators that decide what runs behind them. Imported when a DAG file uses one: before 3.2 their base classes lie in the standard provider."""

from __future__ import annotations

from typing import Any

from .compat import BranchMixIn, SkipMixin, airflow_exception
from .operators import TypeScriptOperator


class TypeScriptBranchOperator(TypeScriptOperator, BranchMixIn):
    """
    Runs a TypeScript function that chooses what goes on; all else directly behind it is skipped.

    :param routes: for each label that the function may return, the ids of the tasks and groups that it follows.
    """

    custom_operator_name = "TypeScript branch"

    #: What makes Airflow's scheduler heed the choice again when tasks are cleared.
    inherits_from_skipmixin = True

    def __init__(self, *, routes: dict[str, list[str]], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.routes = routes
        self.expects = {"kind": "branch", "routes": routes}

    def execute(self, context: Any) -> Any:
        """Runs the task; called by Airflow."""
        from .typescript_task import typescript_outcome

        outcome = typescript_outcome(self, context)
        with _ResultPushed(self, context, outcome["value"]):
            self.do_branch(context, outcome["followed"])
        return outcome["value"]


class TypeScriptShortCircuitOperator(TypeScriptOperator, SkipMixin):
    """
    Runs a TypeScript function that says whether the run goes on behind it.

    :param ignore_downstream_trigger_rules: whether all tasks behind it are skipped, or only those directly behind it.
    """

    custom_operator_name = "TypeScript short circuit"
    inherits_from_skipmixin = True
    expects = {"kind": "condition"}

    def __init__(self, *, ignore_downstream_trigger_rules: bool = True, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ignore_downstream_trigger_rules = ignore_downstream_trigger_rules

    def execute(self, context: Any) -> Any:
        """Runs the task; called by Airflow."""
        from .typescript_task import typescript_outcome

        goes_on = typescript_outcome(self, context)["value"]
        if not goes_on:
            # As Airflow's ShortCircuitOperator has it: a teardown is never skipped.
            task = context["task"]
            behind = task.get_flat_relatives if self.ignore_downstream_trigger_rules else task.get_direct_relatives
            with _ResultPushed(self, context, goes_on):
                self.skip(context["ti"], [other for other in behind(upstream=False) if not other.is_teardown])
        return goes_on


class _ResultPushed:
    """Pushes a task's result when the task ends by skipping others: Airflow drops the result then."""

    def __init__(self, operator: Any, context: Any, result: Any) -> None:
        self._operator = operator
        self._ti = context["ti"]
        self._result = result

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: Any, _error: Any, _traceback: Any) -> None:
        is_dropped = kind is airflow_exception("DownstreamTasksSkipped")
        if is_dropped and self._operator.do_xcom_push and self._result is not None:
            self._ti.xcom_push("return_value", self._result)
