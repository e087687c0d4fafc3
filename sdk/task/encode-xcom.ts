import { renderPath } from "../codec/encoding-path.ts";
import { encode } from "../codec/index.ts";
import { JetwayError } from "../errors/jetway-error.ts";
import type { JsonValue } from "../ir/json-value.ts";

/**
 * Encodes a value that becomes an XCom. Beside what `encode` refuses, text with half of a surrogate pair is refused: Airflow's messages are UTF-8,
 * which has no bytes for it, and the task would fail there without a word on where it came from.
 *
 * @throws JetwayError what `encode` throws, and JW6022 for such text.
 */
export function encodeXCom(value: unknown, name: string): JsonValue {
  const encoded = encode(value, name);
  const broken = tryFindBrokenText(encoded, name);
  if (broken === undefined) return encoded;
  throw new JetwayError(
    `${broken} holds half of a surrogate pair, which no XCom can hold: Airflow keeps text as UTF-8.`,
    {
      code: "JW6022",
      hint: "Cut text between characters, not inside one, or repair it with text.toWellFormed().",
    },
  );
}

/** Where a value holds text that is not well formed. */
function tryFindBrokenText(value: JsonValue, name: string): string | undefined {
  // Values may be large: places are worked out only when there is something to say.
  return isWellFormed(value) ? undefined : placeOfBrokenText(value, name);
}

function isWellFormed(value: JsonValue): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isWellFormed);
  return Object.entries(value).every(([key, member]) => key.isWellFormed() && isWellFormed(member));
}

function placeOfBrokenText(value: JsonValue, name: string): string | undefined {
  if (typeof value === "string") return value.isWellFormed() ? undefined : name;
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value) && !Object.keys(value).every((key) => key.isWellFormed())) return `a key of ${name}`;
  for (const [key, member] of Object.entries(value)) {
    const place = placeOfBrokenText(member, renderPath(name, [Array.isArray(value) ? Number(key) : key]));
    if (place !== undefined) return place;
  }
  return undefined;
}
