import type { ErrorCode } from "#sdk/errors/catalogue.ts";
import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import { isJetwayError } from "#sdk/errors/jetway-error.ts";
import type { SourceLocation } from "#sdk/ir/source-location.ts";
import { errorPlace, type Project } from "./error-place.ts";
import type { ImportResult } from "./import-module.ts";
import { tryMissingImport } from "./missing-import.ts";

type Failure = Exclude<ImportResult, { kind: "imported" }>;

/** A failed import as a diagnostic in the author's terms, placed at the author's own line. */
export function importDiagnostic(module: string, failure: Failure, project: Project): Diagnostic {
  const top: SourceLocation = { file: module, line: 1, column: 1 };
  switch (failure.kind) {
    case "unsettled":
      return diagnostic("JW1007", {
        message: `Module "${module}" did not finish loading within ${failure.seconds} seconds. Airflow would wait for it on every worker.`,
        hint: "Move what is awaited at the top level into a task.",
        source: top,
      });
    case "ended":
      return diagnostic("JW1008", {
        message: `Module "${module}" called process.exit(${failure.exitCode}) while it was imported.`,
        hint: "Throw an error instead, or move the check into a task.",
        source: top,
      });
    case "threw":
      return (
        tryMissingImport(failure.thrown, project) ??
        thrownDiagnostic(module, failure.thrown, errorPlace(failure.thrown, project) ?? top)
      );
  }
}

function thrownDiagnostic(module: string, thrown: unknown, source: SourceLocation): Diagnostic {
  if (isJetwayError(thrown)) return diagnostic(thrown.code, { message: thrown.message, hint: thrown.hint, source });
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const { code, text, hint } = describe(module, thrown, message);
  return diagnostic(code, { message: text, hint, source });
}

function describe(module: string, thrown: unknown, message: string): { code: ErrorCode; text: string; hint?: string } {
  const nodeCode = (thrown as { code?: unknown } | null)?.code;
  if (nodeCode === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX") {
    return {
      code: "JW1004",
      text: `${sentence(message)} Node runs TypeScript by erasing its types, so syntax that has to be compiled cannot be used.`,
      hint: "Write it in erasable syntax (a union of strings for an enum, plain fields for parameter properties).",
    };
  }
  if (thrown instanceof SyntaxError) {
    return {
      code: "JW1003",
      text: `Module "${module}" cannot be read: ${sentence(message)}`,
      ...(message === "Invalid or unexpected token" ? { hint: "Decorators are not erasable and cannot be used." } : {}),
    };
  }
  const name = thrown instanceof Error ? thrown.name : "a value that is no error";
  return {
    code: "JW1006",
    text: `Module "${module}" threw ${name} while it was imported: ${sentence(message)}`,
    hint: "A DAG module describes its tasks when it is imported; work belongs into a task.",
  };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
