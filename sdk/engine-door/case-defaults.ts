import { secondsToMicroseconds } from "../time/seconds-to-microseconds.ts";
import { CaseError } from "./case-error.ts";
import { asFlag, asNumber, asText, type CaseFields } from "./case-fields.ts";

/** The members of an object with their defaults; null counts as missing, as in Airflow's arguments. */
export interface Defaulted {
  text<Fallback extends string | null>(name: string, fallback: Fallback): string | Fallback;
  flag(name: string, fallback: boolean): boolean;
  number<Fallback extends number | null>(name: string, fallback: Fallback): number | Fallback;
  /** A whole number. */
  integer<Fallback extends number | null>(name: string, fallback: Fallback): number | Fallback;
  /** Microseconds of a number of seconds. */
  seconds<Fallback extends number | null>(name: string, fallback: Fallback): number | Fallback;
  names(name: string): readonly string[];
}

/** Reads an object's members one by one. */
export function withDefaults(fields: CaseFields, where: string): Defaulted {
  const read = <Value, Fallback>(name: string, fallback: Fallback, convert: (value: unknown, at: string) => Value) => {
    const value = fields[name];
    return value === undefined || value === null ? fallback : convert(value, `${where}: ${name}`);
  };
  return {
    text: (name, fallback) => read(name, fallback, asText),
    flag: (name, fallback) => read(name, fallback, asFlag),
    number: (name, fallback) => read(name, fallback, asNumber),
    integer: (name, fallback) => read(name, fallback, asInteger),
    seconds: (name, fallback) => read(name, fallback, (value, at) => secondsToMicroseconds(asNumber(value, at))),
    names: (name) => read(name, [], asNames),
  };
}

function asInteger(value: unknown, where: string): number {
  const number = asNumber(value, where);
  if (Number.isSafeInteger(number)) return number;
  throw new CaseError(`${where} is ${number}, not a whole number`);
}

function asNames(value: unknown, where: string): readonly string[] {
  const names = typeof value === "string" ? [value] : value;
  if (!Array.isArray(names)) throw new CaseError(`${where} is ${JSON.stringify(value)}, not a list of ids`);
  return names.map((name) => asText(name, where));
}
