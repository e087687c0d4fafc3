import { marker, type Tag } from "../codec/marker.ts";
import type { JsonObject, JsonValue } from "../ir/json-value.ts";

/**
 * What Python's `str()` makes of an encoded value: how a value becomes text in a bash task's environment, in a template and in Jinja. Text is
 * itself, `true` is `True`, null is `None`, lists and objects are written as Python writes them.
 *
 * A set is written in its own order; Python's order of text in a set differs from process to process.
 *
 * @example
 * pythonText([1.5, true, { a: null }]) // "[1.5, True, {'a': None}]"
 */
export function pythonText(value: JsonValue): string {
  return typeof value === "string" ? value : topLevelText(value, decodedTags);
}

/**
 * The same for a value that was read from an XCom without the codec, as Jinja reads it: dates, sets and large numbers are Python's own there, the
 * other marked values are still the objects that hold them.
 */
export function xcomText(value: JsonValue): string {
  return typeof value === "string" ? value : topLevelText(value, storedTags);
}

type TagReader = (content: JsonValue) => string;
type TagReaders = Partial<Record<Tag, TagReader>>;

const decodedTags: TagReaders = {
  date: (content) => `datetime.datetime(${datetimeArguments(String(content))}, tzinfo=datetime.timezone.utc)`,
  bigint: (content) => String(content),
  number: (content) => floatText(Number(content)),
  map: (content) =>
    braces(
      listOf(content).map((pair) =>
        listOf(pair)
          .map((item) => textOf(item, decodedTags))
          .join(": "),
      ),
    ),
  set: (content) => setText(content, decodedTags),
  bytes: (content) => bytesText(Buffer.from(String(content), "base64")),
  object: (content) => objectText(content as JsonObject, decodedTags),
};

const storedTags: TagReaders = {
  number: (content) => floatText(Number(content)),
  date: (content) => `datetime.datetime(${datetimeArguments(String(content))}, tzinfo=Timezone('UTC'))`,
  set: (content) => setText(content, storedTags),
};

/** Dates are the one value whose `str()` differs from its `repr()`, beside text. */
function topLevelText(value: JsonValue, tags: TagReaders): string {
  const marked = tryMarked(value, tags);
  return marked?.tag === "date" ? datetimeText(String(marked.content)) : textOf(value, tags);
}

function textOf(value: JsonValue, tags: TagReaders): string {
  switch (typeof value) {
    case "string":
      return quotedText(value);
    case "boolean":
      return value ? "True" : "False";
    case "number":
      return numberText(value);
    default:
  }
  if (value === null) return "None";
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item, tags)).join(", ")}]`;
  const marked = tryMarked(value, tags);
  return marked === undefined ? objectText(value as JsonObject, tags) : marked.read(marked.content);
}

function tryMarked(
  value: JsonValue,
  tags: TagReaders,
): { readonly tag: Tag; readonly read: TagReader; readonly content: JsonValue } | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, marker)) return undefined;
  const { [marker]: tag, value: content } = value as { readonly [marker]: Tag; readonly value: JsonValue };
  const read = tags[tag];
  return read === undefined ? undefined : { tag, read, content };
}

function objectText(value: JsonObject, tags: TagReaders): string {
  return braces(Object.entries(value).map(([key, member]) => `${quotedText(key)}: ${textOf(member, tags)}`));
}

function setText(content: JsonValue, tags: TagReaders): string {
  const items = listOf(content);
  return items.length === 0 ? "set()" : braces(items.map((item) => textOf(item, tags)));
}

function braces(items: readonly string[]): string {
  return `{${items.join(", ")}}`;
}

function listOf(content: JsonValue): readonly JsonValue[] {
  return Array.isArray(content) ? content : [];
}

/** A JSON number: Python reads an integer unless there is a fraction or an exponent. */
function numberText(value: number): string {
  const json = JSON.stringify(value);
  return /^-?[0-9]+$/.test(json) ? json : floatText(value);
}

/** `repr()` of a float: shortest digits, an exponent of two digits below 1e-4 and from 1e16 on. */
function floatText(value: number): string {
  const [mantissa = "", exponentText = "0"] = value.toExponential().split("e");
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  if (exponent >= 0) return Number.isInteger(value) ? `${value}.0` : String(value);
  const digits = mantissa.replace(/[-.]/g, "");
  return `${value < 0 ? "-" : ""}0.${"0".repeat(-exponent - 1)}${digits}`;
}

function datetimeParts(iso: string): { readonly whole: readonly number[]; readonly microseconds: number } {
  const moment = new Date(iso);
  return {
    whole: [
      moment.getUTCFullYear(),
      moment.getUTCMonth() + 1,
      moment.getUTCDate(),
      moment.getUTCHours(),
      moment.getUTCMinutes(),
      moment.getUTCSeconds(),
    ],
    microseconds: moment.getUTCMilliseconds() * 1000,
  };
}

/** `2026-01-01 00:00:00+00:00`, with microseconds only when there are some. */
function datetimeText(iso: string): string {
  const { whole, microseconds } = datetimeParts(iso);
  const [year = "", ...rest] = whole.map((part) => String(part).padStart(2, "0"));
  const [month, day, hour, minute, second] = rest;
  const fraction = microseconds === 0 ? "" : `.${String(microseconds).padStart(6, "0")}`;
  return `${year.padStart(4, "0")}-${month}-${day} ${hour}:${minute}:${second}${fraction}+00:00`;
}

/** `repr()` leaves out the seconds when there are none, and the microseconds. */
function datetimeArguments(iso: string): string {
  const { whole, microseconds } = datetimeParts(iso);
  const upToMinutes = whole.slice(0, 5);
  const seconds = whole[5] ?? 0;
  if (microseconds !== 0) return [...whole, microseconds].join(", ");
  return [...upToMinutes, ...(seconds === 0 ? [] : [seconds])].join(", ");
}

/** `repr()` of text: single quotes unless only they occur in it, everything escaped that Python does not count as printable. */
function quotedText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/[\\'"]|(?! )[\p{C}\p{Z}]/gu, (character) => {
    if (character === "'" || character === '"') return character === quote ? `\\${character}` : character;
    return escapeOf(character);
  });
  return quote + escaped + quote;
}

/** `repr()` of bytes. */
function bytesText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1");
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/[^\x20-\x7e]|[\\'"]/g, (character) => {
    if (character === "'" || character === '"') return character === quote ? `\\${character}` : character;
    return escapeOf(character);
  });
  return `b${quote}${escaped}${quote}`;
}

const shortEscapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeOf(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, "0")}` : `\\U${code.toString(16).padStart(8, "0")}`;
}
