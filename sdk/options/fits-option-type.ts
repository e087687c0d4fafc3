import type { OptionType } from "./option-spec.ts";

/** The types of option whose values are JSON. */
export type JsonOptionType = Exclude<OptionType, "duration" | "instant">;

/** Whether a value is of an option's type, as far as a type says: ranges are the rules' business. */
export function fitsOptionType(value: unknown, type: JsonOptionType): boolean {
  if (typeof type === "object") return typeof value === "string" && type.oneOf.includes(value);
  switch (type) {
    case "text":
      return typeof value === "string";
    case "integer":
      return Number.isSafeInteger(value);
    case "boolean":
      return typeof value === "boolean";
    case "factor":
      return typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
    case "textList":
      return Array.isArray(value) && value.every((item) => typeof item === "string");
    case "json":
      return true;
  }
}
