import { JetwayError } from "../../errors/index.ts";
import { historyVersion } from "./history-schema.ts";

/** SQLite's primary result codes that say what is wrong with a file. */
const resultCode = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

/** Runs something on the file of a history; an error of SQLite becomes one that says what is wrong with the file and what to do about it. */
export function onHistory<Result>(file: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw explain(file, error);
  }
}

function explain(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return error;
  // Extended codes hold the primary one in their last byte.
  const code = error.errcode & 0xff;
  switch (code) {
    case resultCode.full:
    case resultCode.ioError:
      return notWritten(file, code === resultCode.full ? "the disk is full" : "the disk failed", error);
    case resultCode.readOnly:
      return notWritten(file, "the file or its folder is read-only", error);
    case resultCode.cannotOpen:
      return notWritten(file, "the file cannot be opened", error);
    case resultCode.busy:
      return notWritten(file, "another process has locked it", error);
    case resultCode.corrupt:
    case resultCode.notADatabase:
      return damagedHistory(file, error);
    default:
      return error;
  }
}

function notWritten(file: string, why: string, cause: Error): JetwayError {
  return new JetwayError(`The history ${file} cannot be used: ${why}.`, {
    code: "JW4024",
    hint: "Make room or give the rights, and run again; what was written before is kept. Another file can be named too.",
    cause,
  });
}

/** The refusal of a file that is no history, or is one no more. */
export function damagedHistory(file: string, cause?: unknown): JetwayError {
  return new JetwayError(`The file ${file} is no history of Jetway, or it is damaged.`, {
    code: "JW4026",
    hint: "Move it away; the next run makes a new one. It is left as it is, and `sqlite3 FILE .recover` may read what is left in it.",
    cause,
  });
}

/** The refusal of a file that a newer Jetway has written. */
export function newerHistory(file: string, version: number): JetwayError {
  return new JetwayError(
    `The history ${file} was written by a newer Jetway (version ${version}; this one reads up to ${historyVersion}).`,
    { code: "JW4025", hint: "Use that Jetway, or move the file away; the next run makes a new one." },
  );
}
