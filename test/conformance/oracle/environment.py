"""The process that Airflow runs in: a home of its own, a database that need not survive, and no words on standard output."""

from __future__ import annotations

import atexit
import gc
import logging
import os
import shutil
import sys
import tempfile
from typing import TextIO

from .clock import install_clock


def prepare_process() -> TextIO:
    """
    Sets everything that Airflow reads when it is imported, and returns the stream for answers.

    What anything else prints to standard output goes to standard error: an answer stands alone on its line.
    """
    home = tempfile.mkdtemp(prefix="jetway-oracle-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    os.environ.update(
        AIRFLOW_HOME=home,
        AIRFLOW__CORE__LOAD_EXAMPLES="False",
        AIRFLOW__CORE__UNIT_TEST_MODE="False",
        AIRFLOW__CORE__DAGS_FOLDER=f"{home}/dags",
        AIRFLOW__CORE__MAX_MAP_LENGTH="1024",
        AIRFLOW__DATABASE__SQL_ALCHEMY_CONN=f"sqlite:///{home}/airflow.db",
        AIRFLOW__LOGGING__LOGGING_LEVEL="CRITICAL",
        AIRFLOW__TRACES__OTEL_ON="False",
    )
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    # Most of what a case makes lives until its end: looking for garbage all the time finds none.
    gc.set_threshold(100_000, 20, 20)
    install_clock()
    _silence()
    return answers


def _silence() -> None:
    import structlog
    from airflow import settings

    settings.initialize()
    logging.disable(logging.CRITICAL)
    # Releases that log through structlog have set it up by now, for the level above.
    if not structlog.is_configured():
        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL), cache_logger_on_first_use=True)
