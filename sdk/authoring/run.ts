import type { RunField } from "../ir/expression.ts";
import { createReference, type Reference } from "./reference.ts";

const field = <Value>(name: RunField) => createReference<Value>({ kind: "run", field: name });

/**
 * Fields of the run, as references: in a TypeScript or Python task they become values, in a provider operator Jinja. A run that was triggered
 * without a logical date has no `logicalDate`, data interval, `ds` or `ts`: a task that reads one then fails, as it does on Airflow.
 *
 * @example
 * loadFlights({ day: run.ds }) // Python: inputs={"day": run_field("ds")}
 */
export const run = Object.freeze({
  /** Id of the DAG. */
  dagId: field<string>("dagId"),
  /** Id of the run, such as `scheduled__2026-01-01T06:00:00+00:00`. */
  runId: field<string>("runId"),
  /** The moment that the run stands for. */
  logicalDate: field<Date>("logicalDate"),
  /** Start of the data interval. */
  dataIntervalStart: field<Date>("dataIntervalStart"),
  /** End of the data interval. */
  dataIntervalEnd: field<Date>("dataIntervalEnd"),
  /** The logical date as `2026-01-31`. */
  ds: field<string>("ds"),
  /** The logical date as `20260131`. */
  dsNodash: field<string>("dsNodash"),
  /** The logical date as `2026-01-31T06:00:00+00:00`. */
  ts: field<string>("ts"),
  /** The logical date as `20260131T060000`. */
  tsNodash: field<string>("tsNodash"),
}) satisfies Readonly<Record<RunField, Reference<unknown>>>;
