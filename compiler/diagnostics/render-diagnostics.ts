import type { Diagnostic } from "#sdk/errors/index.ts";
import { type RenderOptions, renderDiagnostic } from "./render-diagnostic.ts";
import { sortDiagnostics } from "./sort-diagnostics.ts";

/** Diagnostics as text, in the order of the source, with their count as the last line; empty for none. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  if (diagnostics.length === 0) return "";
  const rendered = sortDiagnostics(diagnostics).map((diagnostic) => renderDiagnostic(diagnostic, options));
  return `${[...rendered, countOf(diagnostics)].join("\n\n")}\n`;
}

function countOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  const warnings = diagnostics.length - errors;
  const parts = [errors > 0 ? plural(errors, "error") : "", warnings > 0 ? plural(warnings, "warning") : ""];
  return parts.filter((part) => part !== "").join(" and ");
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
