import { createSourceReader, renderDiagnostics } from "#compiler/diagnostics/index.ts";
import type { Diagnostic } from "#sdk/errors/index.ts";
import type { JsonObject } from "#sdk/ir/index.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import type { Terminal } from "./output/terminal.ts";

/**
 * Prints diagnostics for people. Returns the exit code for them when one of them is an error; with `--json` the command's result is printed here
 * too then.
 */
export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  root: string,
  terminal: Terminal,
): ExitCode | undefined {
  const failed = diagnostics.some(({ severity }) => severity === "error");
  const text = renderDiagnostics(diagnostics, { readSource: createSourceReader(root), colours: terminal.colours });
  if (text !== "") terminal.note(text);
  if (!failed) return undefined;
  if (terminal.json) terminal.result({ diagnostics: diagnostics.map(diagnosticAsJson) }, "");
  return exitCodes.diagnostics;
}

/** A diagnostic as JSON. */
export function diagnosticAsJson({ code, severity, message, hint, source }: Diagnostic): JsonObject {
  const place = source === null ? null : { file: source.file, line: source.line, column: source.column };
  return { code, severity, message, hint: hint ?? null, source: place };
}
