import { JetwayError, type JetwayErrorDetails } from "../errors/jetway-error.ts";

const brand: unique symbol = Symbol.for("jetway.api-error");

/** What an `ApiError` knows beside its message. */
export interface ApiErrorDetails extends JetwayErrorDetails {
  readonly status: number;
}

/** An answer of the server that is not success: its `status` says which. */
export class ApiError extends JetwayError {
  readonly [brand] = true;
  /** HTTP status. */
  readonly status: number;

  constructor(message: string, details: ApiErrorDetails) {
    super(message, details);
    this.name = "ApiError";
    this.status = details.status;
  }
}

/** Whether a thrown value is an answer of the server, also when it comes from another copy of the package. */
export function isApiError(error: unknown): error is ApiError {
  return typeof error === "object" && error !== null && (error as Record<symbol, unknown>)[brand] === true;
}

/** Whether a thrown value is the server's "not found". */
export function isNotFound(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 404;
}
