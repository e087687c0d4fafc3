import { isJetwayError } from "#sdk/errors/index.ts";

/** Exit codes of the CLI; they are documented in `docs/cli.md` and in `jetway --help`. */
export const exitCodes = {
  /** It worked. */
  success: 0,
  /** It worked, and the answer is bad: a run failed, or `doctor` found something that does not work. */
  failed: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** The project's DAGs have errors. */
  diagnostics: 3,
  /** An Airflow server could not be asked, or refused. */
  server: 4,
  /** A deploy was not done, or was taken back. */
  deploy: 5,
  /** A mistake in Jetway itself. */
  internal: 70,
  /** Interrupted by the user. */
  interrupted: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The first digit of a code says which part of Jetway it belongs to. */
const exitCodeOfPart: Readonly<Record<string, ExitCode>> = {
  "0": exitCodes.usage,
  "1": exitCodes.diagnostics,
  "2": exitCodes.diagnostics,
  "3": exitCodes.diagnostics,
  "4": exitCodes.failed,
  "5": exitCodes.server,
  "6": exitCodes.failed,
  "7": exitCodes.deploy,
  "8": exitCodes.diagnostics,
};

/** The exit code for something that a command threw. */
export function exitCodeOf(thrown: unknown): ExitCode {
  if (isAbort(thrown)) return exitCodes.interrupted;
  if (!isJetwayError(thrown)) return exitCodes.internal;
  return exitCodeOfPart[thrown.code.charAt(2)] ?? exitCodes.internal;
}

/** Whether a thrown value says that the user interrupted the command. */
export function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === "AbortError";
}
