/** An answer of a server that is not what was asked for. */
export interface ServerAnswer {
  readonly status: number;
  /** Value of the `content-type` header; empty when there is none. */
  readonly contentType: string;
  /** Value of the `retry-after` header. */
  readonly retryAfter: string | undefined;
  /** Value of the `location` header. */
  readonly location: string | undefined;
  readonly body: string;
}

/** What was asked: `GET /api/v2/dags`. */
export interface Question {
  readonly method: string;
  /** Path without a query. */
  readonly path: string;
  /** The server's URL. */
  readonly server: string;
}

/** What the server says in its answer: the text of `detail`, or the fields that it refuses with the reason for each. */
export function detailOf(body: string): string | undefined {
  const detail = tryParse(body)?.["detail"];
  if (typeof detail === "string") return detail;
  if (Array.isArray(detail)) return detail.map(describeFieldError).join("; ");
  if (isRecord(detail)) return describeStructured(detail);
  return undefined;
}

/** pydantic's form. Its `input` repeats what was sent and stays out: it may be a password. */
function describeFieldError(error: unknown): string {
  if (!isRecord(error)) return String(error);
  const location = Array.isArray(error["loc"]) ? error["loc"].filter((part) => part !== "body").join(".") : "";
  const message = String(error["msg"] ?? "invalid");
  return location === "" ? message : `${location}: ${message}`;
}

function describeStructured(detail: Readonly<Record<string, unknown>>): string | undefined {
  const parts = [detail["reason"], detail["message"]].filter((part) => typeof part === "string");
  return parts.length === 0 ? undefined : parts.join(": ");
}

function tryParse(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
