import { pythonDatetimeText } from "../../time/python-datetime-text.ts";
import { momentOf } from "../clock.ts";
import type { TaskAttempt } from "./task-attempt.ts";

/** The variables that Airflow sets for every task process (`context_to_airflow_vars`). */
export function airflowEnvironment(attempt: TaskAttempt): Readonly<Record<string, string>> {
  const { facts, options, task, tryNumber } = attempt;
  return {
    ...(options.email.length === 0 ? {} : { AIRFLOW_CTX_DAG_EMAIL: options.email.join(",") }),
    ...(options.owner === "" ? {} : { AIRFLOW_CTX_DAG_OWNER: options.owner }),
    AIRFLOW_CTX_DAG_ID: facts.dagId,
    AIRFLOW_CTX_TASK_ID: task.taskId,
    ...(facts.logicalDate === null
      ? {}
      : { AIRFLOW_CTX_LOGICAL_DATE: pythonDatetimeText(momentOf(facts.logicalDate), "T") }),
    AIRFLOW_CTX_TRY_NUMBER: String(tryNumber),
    AIRFLOW_CTX_DAG_RUN_ID: facts.runId,
  };
}
