from airflow.sdk import DAG

with DAG(dag_id="broken", no_such_option=1):
    pass
