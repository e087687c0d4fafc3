import type { RunField } from "#sdk/ir/expression.ts";

/** What Airflow's context calls the fields of a run. */
export const runFieldNames: Readonly<Record<RunField, string>> = {
  dagId: "dag_id",
  runId: "run_id",
  logicalDate: "logical_date",
  dataIntervalStart: "data_interval_start",
  dataIntervalEnd: "data_interval_end",
  ds: "ds",
  dsNodash: "ds_nodash",
  ts: "ts",
  tsNodash: "ts_nodash",
};
