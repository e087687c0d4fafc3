import { type ErrorCode, isJetwayError, JetwayError } from "#sdk/errors/index.ts";
import { errorCode } from "./deploy-file-system.ts";

interface Explanation {
  readonly code: ErrorCode;
  readonly problem: (path: string) => string;
  readonly hint: string;
}

const notADirectory: Explanation = {
  code: "JW7001",
  problem: (path) => `${path} is not a directory, or something on the way to it is not`,
  hint: "Name the directory that Airflow reads its DAG files from.",
};

const notWritable: Explanation = {
  code: "JW7002",
  problem: (path) => `${path} may not be written to`,
  hint: "Give the user that deploys write access to the directory and to what earlier deploys wrote there.",
};

const noSpace: Explanation = {
  code: "JW7003",
  problem: (path) => `${path} could not be written: no space is left`,
  hint: "Make room and deploy again. Airflow still runs what it ran before.",
};

const explanations: Readonly<Record<string, Explanation>> = {
  ENOTDIR: notADirectory,
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOSPC: noSpace,
  EDQUOT: noSpace,
  EFBIG: noSpace,
};

/** What a failed operation in a destination means, as an error with a code; errors of our own pass through. */
export function toDestinationError(failure: unknown, destination: string): unknown {
  if (isJetwayError(failure)) return failure;
  const code = errorCode(failure);
  // Other errors have codes too, such as that of an interrupted proof.
  if (code === undefined || !isSystemError(failure)) return failure;
  const path = pathOf(failure) ?? destination;
  const explanation = explanations[code];
  if (explanation !== undefined) {
    const { problem, hint } = explanation;
    return new JetwayError(`${problem(path)} (${code}).`, { code: explanation.code, hint, cause: failure });
  }
  const reason = failure instanceof Error ? failure.message : String(failure);
  return new JetwayError(`A file of the destination ${destination} could not be written: ${reason}`, {
    code: "JW7008",
    hint: "Mend the cause and deploy again: it goes on where it stopped.",
    cause: failure,
  });
}

function isSystemError(failure: unknown): boolean {
  return typeof failure === "object" && failure !== null && "syscall" in failure;
}

function pathOf(failure: unknown): string | undefined {
  if (typeof failure !== "object" || failure === null || !("path" in failure)) return undefined;
  return typeof failure.path === "string" ? failure.path : undefined;
}
