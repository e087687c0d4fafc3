import { readFile } from "node:fs/promises";
import { didYouMean, isJetwayError, JetwayError } from "#sdk/errors/index.ts";
import {
  atMapIndex,
  defer,
  fail,
  hang,
  type Outcomes,
  reschedule,
  type ScriptedOutcome,
  skip,
  succeed,
  type TaskScript,
  takes,
} from "#sdk/testing/index.ts";

/**
 * Outcomes by task id from a JSON file: the constructors of `jetway/testing` as data.
 *
 * @throws JW0030 for a file that cannot be read, and for what is no outcome.
 */
export async function readOutcomesFile(path: string): Promise<Outcomes> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw unreadable(path, `it cannot be read: ${reason}`, 'Write JSON such as { "publish": "fail" }.', cause);
  }
  if (!isObject(content)) throw unreadable(path, "it holds no object", 'Write JSON such as { "publish": "fail" }.');
  const named = Object.entries(content).map(([taskId, value]): [string, TaskScript] => {
    try {
      return [taskId, readScript(value)];
    } catch (error) {
      if (error instanceof UnknownOutcome)
        throw unreadable(path, `the outcome of task "${taskId}" ${error.message}`, error.hint);
      if (isJetwayError(error)) {
        throw unreadable(
          path,
          `the outcome of task "${taskId}" cannot be read: ${error.message}`,
          error.hint ?? "",
          error,
        );
      }
      throw error;
    }
  });
  return Object.fromEntries(named);
}

/** Says what is wrong with one outcome; who reads the file adds where. */
class UnknownOutcome extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

function unreadable(path: string, message: string, hint: string, cause?: unknown): JetwayError {
  return new JetwayError(`${path}: ${message}.`, { code: "JW0030", hint, cause });
}

function readScript(value: unknown): TaskScript {
  if (Array.isArray(value)) return value.map(readOutcome);
  if (!isObject(value)) return readOutcome(value);
  if (value["kind"] === "atMapIndex") {
    const scripts = Object.entries(membersOf(value, "scripts")).map(([index, own]) => [index, readByTry(own)] as const);
    return atMapIndex(Object.fromEntries(scripts));
  }
  if (value["kind"] === "onDates") return onDates(membersOf(value, "dates"));
  return readOutcome(value);
}

function readByTry(value: unknown): ScriptedOutcome | readonly ScriptedOutcome[] {
  return Array.isArray(value) ? value.map(readOutcome) : readOutcome(value);
}

/** Outcomes for runs whose logical date begins with a text: `2026-01-13`, or `2026-01-13T06`. */
function onDates(dates: Readonly<Record<string, unknown>>): TaskScript {
  const read = Object.entries(dates).map(([date, value]) => ({ date, script: readByTry(value) }));
  return ({ logicalDate, tryNumber }) => {
    const script = read.find(({ date }) => logicalDate?.toISOString().startsWith(date))?.script;
    return script === undefined || "kind" in script ? script : script[tryNumber - 1];
  };
}

type Reader = (value: Readonly<Record<string, unknown>>) => ScriptedOutcome;

const readers: Readonly<Record<string, Reader>> = {
  succeed: ({ value }) => succeed(value),
  fail: ({ message, retry }) => fail(textOf(message), retry === false ? { retry } : {}),
  skip: ({ reason }) => skip(textOf(reason)),
  hang: () => hang(),
  // What is no length of time is refused by the constructors.
  defer: ({ for: time, outcome }) => defer({ for: time as `P${string}` }, optionalOutcome(outcome)),
  reschedule: ({ after, outcome }) => reschedule({ after: after as `P${string}` }, optionalOutcome(outcome)),
  takes: ({ time, outcome }) => takes(time as `P${string}`, optionalOutcome(outcome)),
};

function readOutcome(value: unknown): ScriptedOutcome {
  const data =
    typeof value === "string" ? (value.startsWith("P") ? { kind: "takes", time: value } : { kind: value }) : value;
  if (!isObject(data))
    throw new UnknownOutcome("is no outcome", 'Write "fail", "PT20M" or { "kind": "fail", "message": … }.');
  const kind = String(data["kind"]);
  const reader = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  if (reader !== undefined) return reader(data);
  const kinds = Object.keys(readers);
  throw new UnknownOutcome(
    `has the kind ${JSON.stringify(kind)}, which is not known`,
    didYouMean(kind, kinds) ?? `The kinds are ${kinds.join(", ")}, atMapIndex and onDates.`,
  );
}

function optionalOutcome(value: unknown): ScriptedOutcome | undefined {
  return value === undefined ? undefined : readOutcome(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function membersOf(value: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const members = value[name];
  if (isObject(members)) return members;
  throw new UnknownOutcome(`has no "${name}"`, `Write { "kind": "${String(value["kind"])}", "${name}": { … } }.`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
