import { InvalidArgumentError } from "commander";
import { type AirflowVersion, airflowVersions } from "#sdk/ir/index.ts";

/** Reads the value of `--target`. */
export function readTarget(text: string): AirflowVersion {
  const target = airflowVersions.find((version) => version === text);
  if (target !== undefined) return target;
  throw new InvalidArgumentError(`It is one of ${airflowVersions.join(", ")}.`);
}

/** Reads a date with an offset, such as `2026-01-01T06:00:00Z`; a day alone is midnight UTC. */
export function readInstant(text: string): Date {
  const instant = new Date(text);
  const hasZone = /^\d{4}-\d{2}-\d{2}$|(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  if (hasZone && !Number.isNaN(instant.getTime())) return instant;
  throw new InvalidArgumentError("It is written like 2026-01-01T06:00:00Z.");
}

/** Reads a whole number from a smallest one on. */
export function wholeNumberFrom(minimum: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^-?\d+$/.test(text) && Number.isSafeInteger(number) && number >= minimum) return number;
    throw new InvalidArgumentError(`It is a whole number from ${minimum} on.`);
  };
}

/** Adds another value of an option that may be given more than once. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
