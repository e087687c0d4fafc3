import { CaseError } from "./case-error.ts";

/** An object of a case, whose members are read one by one. */
export type CaseFields = Readonly<Record<string, unknown>>;

/** The object itself. @throws CaseError when the value is none. */
export function asFields(value: unknown, where: string): CaseFields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as CaseFields;
  throw new CaseError(`${where} is ${describe(value)}, not an object`);
}

/** The list itself. @throws CaseError when the value is none. */
export function asList(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new CaseError(`${where} is ${describe(value)}, not a list`);
}

/** The text itself. @throws CaseError when the value is none. */
export function asText(value: unknown, where: string): string {
  if (typeof value === "string") return value;
  throw new CaseError(`${where} is ${describe(value)}, not text`);
}

/** The number itself. @throws CaseError when the value is none. */
export function asNumber(value: unknown, where: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new CaseError(`${where} is ${describe(value)}, not a number`);
}

/** The truth value itself. @throws CaseError when the value is none. */
export function asFlag(value: unknown, where: string): boolean {
  if (typeof value === "boolean") return value;
  throw new CaseError(`${where} is ${describe(value)}, neither true nor false`);
}

function describe(value: unknown): string {
  return value === undefined ? "missing" : JSON.stringify(value);
}
