import warnings

from airflow.sdk import DAG

warnings.warn("this moved", DeprecationWarning)

with DAG(dag_id="deprecated", schedule=None):
    pass
