import type { Diagnostic } from "#sdk/errors/index.ts";

/** Diagnostics in the order of the source: by file, line, column and code; what has no place comes first. The order of equals is kept. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (left, right) =>
      compare(left.source?.file ?? "", right.source?.file ?? "") ||
      (left.source?.line ?? 0) - (right.source?.line ?? 0) ||
      (left.source?.column ?? 0) - (right.source?.column ?? 0) ||
      compare(left.code, right.code),
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
