"""Asks the installed Airflow what becomes of a DAG: cases in, traces out, as docs/engine-trace.md describes."""
