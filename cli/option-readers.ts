import { InvalidArgumentError } from "commander";
import { JetwayError } from "#sdk/errors/index.ts";
import { type AirflowVersion, airflowVersions } from "#sdk/ir/index.ts";
import { type Duration, seconds, secondsOf } from "#sdk/time/duration.ts";

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

/** Reads a length of time: `90s`, `20m`, `2h`, `1d`, or ISO 8601 such as `PT20M`. */
export function readDuration(text: string): Duration {
  const short = /^(\d+)([smhd])$/.exec(text);
  const iso = short === null ? text : `P${short[2] === "d" ? "" : "T"}${short[1]}${short[2]?.toUpperCase()}`;
  try {
    return seconds(secondsOf(iso, "It"));
  } catch {
    throw new InvalidArgumentError("It is written like 20m, 2h or PT20M.");
  }
}

/** The pools of an option that is repeated as `name=slots`. Throws JW0008. */
export function readPools(texts: readonly string[] = []): Readonly<Record<string, number>> {
  return Object.fromEntries(
    texts.map((text) => {
      const [, name, slots] = /^(.+)=(-?\d+)$/.exec(text) ?? [];
      if (name !== undefined && slots !== undefined) return [name, Number(slots)];
      throw new JetwayError(`--pool ${JSON.stringify(text)} is not name=slots.`, {
        code: "JW0008",
        hint: "Write it like --pool warehouse=4; -1 is no limit.",
      });
    }),
  );
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
