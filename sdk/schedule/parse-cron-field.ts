import type { CronOccurrence, CronProblem } from "./cron.ts";
import { type CronField, cronFields } from "./cron-field.ts";
import { readCronItem } from "./read-cron-item.ts";

/** A field as croniter expands it. */
export interface ParsedCronField {
  /** Whether `*` is among the items. */
  readonly star: boolean;
  /** Sorted, without repetition. */
  readonly values: readonly number[];
  readonly last: boolean;
  readonly nearestWeekdayTo: number | null;
  readonly occurrences: readonly CronOccurrence[];
}

/** Jenkins' `H` and croniter's `R` pick a value by hash or by chance. */
const drawn = /^[hr](\([0-9]+-[0-9]+\))?(\/[0-9]+)?$/;

/** Reads one field, in lower case; null stands for a `*`. */
export function parseCronField(field: CronField, text: string): ParsedCronField | { readonly problem: CronProblem } {
  if (drawn.test(text)) {
    return refuse(
      field,
      `"${text.toUpperCase()}" is a value drawn by ${text.startsWith("h") ? "hash" : "chance"}`,
      "Write the value itself.",
    );
  }
  const isDay = field === cronFields.dayOfMonth || field === cronFields.dayOfWeek;
  if (text.includes("?") && (text !== "?" || !isDay)) {
    return refuse(field, '"?" stands alone, for any day of the month or of the week', 'Write "*".');
  }
  const items = text === "?" ? ["*"] : text.split(",");
  const values = new Set<number>();
  const occurrences = new Map<string, CronOccurrence>();
  let star = false;
  let last = false;
  let nearestWeekdayTo: number | null = null;
  for (const text of items) {
    const item = readCronItem(field, text);
    if (item.kind === "problem") return item;
    if (item.kind === "any") star = true;
    if (item.kind === "last") last = true;
    if (item.kind === "nearestWeekday") {
      if (items.length > 1) return refuse(field, '"W" stands alone, not in a list', "Use one DAG for each such day.");
      nearestWeekdayTo = item.day;
    }
    if (item.kind !== "values") continue;
    for (const value of item.values) {
      values.add(value);
      if (item.nth !== null) occurrences.set(`${value}#${item.nth}`, { weekday: value, nth: item.nth });
    }
  }
  return {
    star,
    values: [...values].sort((left, right) => left - right),
    last,
    nearestWeekdayTo,
    occurrences: [...occurrences.values()],
  };
}

function refuse(field: CronField, reason: string, hint: string): { readonly problem: CronProblem } {
  return { problem: { field: field.name, reason, hint } };
}
