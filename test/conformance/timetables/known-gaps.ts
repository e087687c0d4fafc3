import type { JsonObject, JsonValue } from "#sdk/ir/index.ts";
import { findCronReleaseDifferences, parseCron } from "#sdk/schedule/index.ts";

/** A kind of case on which Jetway is known to answer otherwise than an Airflow. */
interface KnownGap {
  readonly reason: string;
  /** The versions of Airflow that it concerns. */
  readonly versions: readonly string[];
  /** Whether a cron expression of the case brings it about. */
  readonly concerns: (expression: string) => boolean;
}

/** The releases that are installed with croniter 6; Jetway reads croniter 7's dialect. `docs/discoveries/cron-dialect.md` has the measurements. */
const withCroniter6 = ["3.0.6", "3.1.8", "3.2.2"];

const knownGaps: readonly KnownGap[] = [
  {
    reason: "croniter 6 reads some expressions otherwise; JW2021 warns of them",
    versions: withCroniter6,
    concerns: (expression) => {
      const result = parseCron(expression);
      return "cron" in result && findCronReleaseDifferences(result.cron).length > 0;
    },
  },
  {
    reason: "croniter 6 refuses W, also where the expression has another fault for croniter 7",
    versions: withCroniter6,
    concerns: (expression) => /[0-9]w|w[0-9]/i.test(expression),
  },
  {
    reason: "croniter 6 reads 0 as 1 for a day or a month in expressions with seconds, which croniter 7 refuses",
    versions: withCroniter6,
    concerns: (expression) => {
      const [, , monthDay = "", month = "", ...more] = expression.trim().split(/\s+/);
      return more.length > 1 && [monthDay, month].some((field) => /(?<![0-9/])0+(?![0-9])/.test(field));
    },
  },
  {
    reason: "a step of 0 makes croniter 6 raise in the constructor already, outside what Airflow's timetable catches",
    versions: withCroniter6,
    concerns: (expression) => /\/0+(?![0-9])/.test(expression),
  },
  {
    reason: "croniter 6 takes digits of other scripts",
    versions: withCroniter6,
    concerns: (expression) => /(?![0-9])\p{Nd}/u.test(expression),
  },
  {
    reason:
      "croniter 6 raises when the years leave only one of the two day fields a date, where croniter 7 takes that one",
    versions: withCroniter6,
    concerns: (expression) => {
      const result = parseCron(expression);
      if ("problem" in result) return false;
      const { years, monthDays, weekdays } = result.cron;
      return years !== null && !monthDays.any && !weekdays.any;
    },
  },
  {
    reason: "croniter 6.0 misses days when a list of days reaches beyond the end of a month",
    versions: ["3.0.6"],
    concerns: (expression) => {
      const result = parseCron(expression);
      if ("problem" in result || result.cron.monthDays.any) return false;
      const { days, last } = result.cron.monthDays;
      return days.length + (last ? 1 : 0) > 1 && (last || days.some((day) => day > 28));
    },
  },
];

/** Why a disagreement about a case is no surprise; undefined when it is one. */
export function tryFindKnownGap(version: string, given: JsonValue): string | undefined {
  const expressions = [...listTexts(given)];
  return knownGaps.find((gap) => gap.versions.includes(version) && expressions.some(gap.concerns))?.reason;
}

/** All texts in a case: cron expressions are among them, and nothing else looks like one. */
function* listTexts(value: JsonValue): Generator<string> {
  if (typeof value === "string") yield value;
  if (typeof value !== "object" || value === null) return;
  const members: readonly JsonValue[] = Array.isArray(value) ? value : Object.values(value as JsonObject);
  for (const member of members) yield* listTexts(member);
}
