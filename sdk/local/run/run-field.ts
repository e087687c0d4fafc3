import { encode } from "../../codec/index.ts";
import { JetwayError } from "../../errors/index.ts";
import type { JsonValue, RunField } from "../../ir/index.ts";
import { pythonDatetimeText } from "../../time/python-datetime-text.ts";
import { momentOf } from "../clock.ts";
import type { RunFacts } from "./run-facts.ts";

/**
 * A field of the run as Airflow's context has it, in the encoding of the codec.
 *
 * @throws JW4008 for a field of the logical date in a run that has none: Airflow's context lacks the key then, too.
 */
export function runField(field: RunField, facts: RunFacts): JsonValue {
  if (field === "dagId") return facts.dagId;
  if (field === "runId") return facts.runId;
  const { logicalDate, dataInterval } = facts;
  if (logicalDate === null || dataInterval === null) {
    throw new JetwayError(
      `run.${field} does not exist in run "${facts.runId}", which has no logical date: Airflow's context lacks it as well.`,
      { code: "JW4008", hint: "Give the run a logicalDate, or do without the field." },
    );
  }
  return readers[field](logicalDate, dataInterval);
}

type DateField = Exclude<RunField, "dagId" | "runId">;

const readers: Readonly<
  Record<DateField, (logicalDate: Date, interval: { readonly start: Date; readonly end: Date }) => JsonValue>
> = {
  logicalDate: (date) => encode(date),
  dataIntervalStart: (_, { start }) => encode(start),
  dataIntervalEnd: (_, { end }) => encode(end),
  ds: (date) => pythonDatetimeText(momentOf(date), "T").slice(0, 10),
  dsNodash: (date) => pythonDatetimeText(momentOf(date), "T").slice(0, 10).replaceAll("-", ""),
  ts: (date) => pythonDatetimeText(momentOf(date), "T"),
  tsNodash: (date) => pythonDatetimeText(momentOf(date), "T").slice(0, 19).replaceAll(/[-:]/g, ""),
};
