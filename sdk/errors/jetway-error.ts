import type { ErrorCode } from "./catalogue.ts";

const brand: unique symbol = Symbol.for("jetway.error");

/** What a thrown error says beside its message. */
export interface JetwayErrorDetails {
  readonly code: ErrorCode;
  /** One thing to do. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/**
 * Base of every error that Jetway throws on purpose: a fault outside the author's DAG (I/O, a server, a wrong call), with a code of the
 * catalogue and a hint. Mistakes in a DAG are `Diagnostic`s instead: data, many at once.
 */
export class JetwayError extends Error {
  readonly [brand] = true;
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(message: string, details: JetwayErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "JetwayError";
    this.code = details.code;
    this.hint = details.hint;
  }
}

/** Whether a thrown value is one of Jetway's own errors, also when it comes from another copy of the package. */
export function isJetwayError(error: unknown): error is JetwayError {
  return typeof error === "object" && error !== null && (error as Record<symbol, unknown>)[brand] === true;
}
