"""
The clock that Airflow sees: it stands still until the machine moves it.

Airflow asks `timezone.utcnow` everywhere, and gives the function itself to columns as their default. So it is replaced before any model is
imported.
"""

from __future__ import annotations

import importlib
from datetime import datetime, timedelta, timezone

_MODULES = ("airflow.utils.timezone", "airflow._shared.timezones.timezone", "airflow.sdk._shared.timezones.timezone", "airflow.sdk.timezone")


class VirtualClock:
    """Virtual seconds since the case's `now`, and the instant that they mean."""

    def __init__(self) -> None:
        self.origin = datetime(2024, 1, 1, tzinfo=timezone.utc)
        self.microseconds = 0

    def start(self, origin: datetime) -> None:
        """Begins a case: virtual time 0 is `origin`."""
        self.origin = origin
        self.microseconds = 0

    def now(self) -> datetime:
        return self.origin + timedelta(microseconds=self.microseconds)

    def at(self, instant: datetime) -> int:
        """The virtual microseconds of an instant."""
        return round((instant - self.origin) / timedelta(microseconds=1))


CLOCK = VirtualClock()


def install_clock() -> None:
    """Makes every `utcnow` of Airflow read the virtual clock. To be called before any other part of Airflow is imported."""
    for name in _MODULES:
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        if hasattr(module, "utcnow"):
            module.utcnow = CLOCK.now
