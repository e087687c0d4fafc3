import type { SourceLocation } from "../ir/source-location.ts";
import { catalogue, type ErrorCode } from "./catalogue.ts";

/** A mistake of the author's, as data: collected, many at once, rendered by `renderDiagnostic`. */
export interface Diagnostic {
  readonly code: ErrorCode;
  readonly severity: "error" | "warning";
  /** What is wrong, in the author's own names, and why Airflow minds. Sentence case, full stop. */
  readonly message: string;
  /** One thing to do. */
  readonly hint?: string;
  /** Where; null when it is about no place in the source. */
  readonly source: SourceLocation | null;
}

/** Makes a diagnostic; its severity is the catalogue's. */
export function diagnostic(
  code: ErrorCode,
  details: { message: string; hint?: string | undefined; source: SourceLocation | null },
): Diagnostic {
  const { message, hint, source } = details;
  return { code, severity: catalogue[code].severity, message, ...(hint === undefined ? {} : { hint }), source };
}
