import type { JsonValue, OptionValue } from "../../ir/index.ts";
import { toEpoch } from "../../schedule/index.ts";
import { type Microseconds, microsecondsPerSecond } from "../../time/microseconds.ts";

/** The length of a duration option; undefined for none. */
export function microseconds(option: OptionValue | undefined): Microseconds | undefined {
  return option?.kind === "duration" ? Math.round(option.seconds * microsecondsPerSecond) : undefined;
}

/** The moment of an instant option; undefined for none. */
export function instant(option: OptionValue | undefined): Microseconds | undefined {
  if (option?.kind !== "instant") return undefined;
  const [seconds = "", fraction = ""] = option.local.split(".");
  const wholeSeconds = toEpoch(Date.parse(`${seconds}Z`), option.timezone);
  return wholeSeconds * 1000 + Number(fraction.padEnd(6, "0").slice(0, 6));
}

/** The value of a plain option; undefined for none. */
export function json(option: OptionValue | undefined): JsonValue | undefined {
  return option?.kind === "json" ? option.value : undefined;
}

/** The value as a whole number; undefined when it is none. */
export function wholeNumber(option: OptionValue | undefined): number | undefined {
  const value = json(option);
  return typeof value === "number" && Number.isInteger(value) ? value : undefined;
}

/** The value as true or false; undefined when it is neither. */
export function flag(option: OptionValue | undefined): boolean | undefined {
  const value = json(option);
  return typeof value === "boolean" ? value : undefined;
}

/** The value as text; undefined when it is none. */
export function text(option: OptionValue | undefined): string | undefined {
  const value = json(option);
  return typeof value === "string" ? value : undefined;
}

/** The texts of a list; empty when it is none. */
export function textList(option: OptionValue | undefined): readonly string[] {
  const value = json(option);
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The value when it is one of those listed; undefined otherwise. */
export function oneOf<Value extends string>(
  values: readonly Value[],
  option: OptionValue | undefined,
): Value | undefined {
  const value = json(option);
  return values.find((candidate) => candidate === value);
}
