"""Notices where Airflow's answer is a matter of chance: the order of dependencies, and the database's order of equals."""

from __future__ import annotations

from typing import Any

from .held_dag import OrderedDependencies
from .snapshot import Key, Picture


class Observations:
    """Watches Airflow's `TaskInstance.set_state` while a case is played, and the choices of the critical section."""

    def __init__(self) -> None:
        self.order_sensitive: set[str] = set()
        self.ambiguous = False
        self._states: dict[str, set[Any]] = {}
        self._keys: dict[Key, Any] = {}
        self._offered: dict[Key, Any] = {}
        self._taken: dict[Key, Any] = {}

    def __enter__(self) -> Observations:
        from airflow.models.taskinstance import TaskInstance

        self._original = TaskInstance.set_state
        self._original_iter = OrderedDependencies.__iter__
        observations, original, original_iter = self, self._original, self._original_iter

        def set_state(instance: Any, state: Any, *args: Any, **kwargs: Any) -> Any:
            observations._set(_name(instance), state)
            return original(instance, state, *args, **kwargs)

        def iterate(dependencies: OrderedDependencies) -> Any:
            observations._states = {}
            yield from original_iter(dependencies)

        TaskInstance.set_state = set_state
        OrderedDependencies.__iter__ = iterate
        return self

    def __exit__(self, *_: Any) -> None:
        from airflow.models.taskinstance import TaskInstance

        TaskInstance.set_state = self._original
        OrderedDependencies.__iter__ = self._original_iter

    def _set(self, name: str, state: Any) -> None:
        states = self._states.setdefault(name, set())
        states.add(str(getattr(state, "value", state)))
        if len(states) > 1:
            self.order_sensitive.add(name)

    def before_queueing(self, sort_keys: dict[Key, Any]) -> None:
        """What the critical section may choose from."""
        self._keys = sort_keys

    def after_queueing(self, picture: Picture) -> None:
        """What it took."""
        for key, sort_key in self._keys.items():
            taken = picture.instances.get(key) == "queued"
            (self._taken if taken else self._offered)[key] = sort_key

    def end_instant(self, picture: Picture) -> None:
        """Ambiguous: of task instances that sort alike some were taken, and some still wait."""
        left = {sort_key for key, sort_key in self._offered.items() if picture.instances.get(key) == "scheduled"}
        if left & set(self._taken.values()):
            self.ambiguous = True
        self._offered, self._taken = {}, {}


def _name(instance: Any) -> str:
    index = getattr(instance, "region_index", None)
    index = instance.map_index if index is None else index
    return instance.task_id if index < 0 else f"{instance.task_id}[{index}]"
