"""The metadata database: made once, emptied between cases."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event, text

from .case import Case
from .release import airflow_minor, call_with_known, import_first

_EMPTIED = (
    "xcom",
    "xcom_v1",
    "xcom_v2",
    "legacy_task_data_owner",
    "task_map",
    "task_reschedule",
    "task_instance_history",
    "rendered_task_instance_fields",
    "task_instance_note",
    "dag_run_note",
    "log",
    "task_instance",
    "trigger",
    "dynamic_region",
    "dag_run",
    "dag_schedule_asset_reference",
    "serialized_dag",
    "dag_code",
    "dag_version",
    "dag_tag",
    "dag_owner_attributes",
    "dag",
    "slot_pool",
)


class Database:
    """An SQLite file with Airflow's tables."""

    def __init__(self) -> None:
        from airflow import settings
        from airflow.models.base import Base
        from airflow.utils.db import import_all_models

        self.engine = settings.engine
        event.listen(self.engine, "connect", _be_careless)
        self.engine.dispose()
        import_all_models()
        Base.metadata.create_all(self.engine)
        self.session = settings.Session()
        tables = set(Base.metadata.tables)
        self._emptied = [name for name in _EMPTIED if name in tables]
        self._add_what_every_case_needs()

    def _add_what_every_case_needs(self) -> None:
        from airflow.models.dagbundle import DagBundleModel
        from airflow.models.tasklog import LogTemplate

        self.session.add(LogTemplate(filename="f", elasticsearch_id="e"))
        self.session.add(call_with_known(DagBundleModel, bundle_name="cases", name="cases"))
        self.session.commit()

    def begin_case(self, case: Case, serialized: dict[str, Any]) -> Any:
        """Empties the tables, adds the DAG and the pools, and returns the session."""
        session = self.session
        session.rollback()
        session.expunge_all()
        for name in self._emptied:
            session.execute(text(f"DELETE FROM {name}"))
        self._add_pools(case)
        self._add_dag(serialized, case.dag_id)
        session.commit()
        return session

    def _add_pools(self, case: Case) -> None:
        from airflow.models.pool import Pool

        pools = {"default_pool": {"slots": 128, "include_deferred": False}, **case.pools}
        for name, pool in pools.items():
            self.session.add(Pool(pool=name, slots=pool["slots"], include_deferred=pool["include_deferred"]))

    def _add_dag(self, serialized: dict[str, Any], dag_id: str) -> None:
        from airflow.models.dag_version import DagVersion

        # Airflow's own function fills the row of the DAG: limits, timetable, whether tasks have limits.
        writer = import_first("SerializedDAG", "airflow.serialization.definitions.dag", "airflow.serialization.serialized_objects")
        lazy = import_first("LazyDeserializedDAG", "airflow.serialization.serialized_objects")
        # 3.0 asks more of a DAG than its unread form can say.
        dag = lazy(data=serialized) if airflow_minor() >= (3, 1) else writer.from_dict(serialized)
        writer.bulk_write_to_db("cases", None, [dag], session=self.session)
        self.session.add(DagVersion(dag_id=dag_id, version_number=1, bundle_name="cases"))
        self.session.execute(text("UPDATE dag SET is_paused = 0, relative_fileloc = 'cases.py'"))


def _be_careless(connection: Any, _: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous = OFF")
    cursor.execute("PRAGMA journal_mode = MEMORY")
    cursor.execute("PRAGMA foreign_keys = OFF")
    cursor.close()
