import { styleText } from "node:util";
import type { Diagnostic } from "#sdk/errors/index.ts";
import { toGraphemes } from "./graphemes.ts";
import type { SourceReader } from "./read-source-line.ts";
import { tryFrameSource } from "./render-source-frame.ts";

/** How diagnostics are printed. */
export interface RenderOptions {
  /** Gives source files; a place whose file it does not know is printed without its line. */
  readonly readSource: SourceReader;
  /** Whether to colour for a terminal. @defaultValue false */
  readonly colours?: boolean;
}

/**
 * A diagnostic as text: severity and code, message, place, source line with a caret, hint.
 *
 * @example
 * error[JW2018]: DAG "flights": Airflow cannot read the cron expression "70 * * * *": …
 *   --> dags/flights.dag.ts:12:13
 *    |
 * 12 | schedule: cron("70 * * * *"),
 *    |           ^
 *   hint: …
 */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions): string {
  const { code, severity, message, source, hint } = diagnostic;
  const paint = painter(options.colours ?? false);
  const label = paint(severity === "error" ? "red" : "yellow", `${severity}[${code}]`);
  const lines = [`${label}: ${paint("bold", indented(message, "  "))}`];
  if (source !== null) {
    const frame = tryFrameSource(source, options.readSource);
    const margin = " ".repeat(frame === undefined ? 1 : String(source.line).length);
    lines.push(`${margin}${paint("blue", "-->")} ${safe(source.file)}:${source.line}:${source.column}`);
    if (frame !== undefined) {
      const bar = paint("blue", "|");
      lines.push(`${margin} ${bar}`);
      lines.push(`${paint("blue", String(source.line))} ${bar} ${frame.line}`);
      lines.push(`${margin} ${bar} ${" ".repeat(frame.indent)}${paint(severity === "error" ? "red" : "yellow", "^")}`);
    }
  }
  if (hint !== undefined) lines.push(`  ${paint("cyan", "hint")}: ${indented(hint, "        ")}`);
  return lines.join("\n");
}

type Style = "red" | "yellow" | "blue" | "cyan" | "bold";

function painter(colours: boolean): (style: Style, text: string) => string {
  // The caller has decided; whether this process writes to a terminal is not asked again.
  return (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text);
}

/** Text that cannot steer the terminal: the author's names are in it. Lines after the first are indented. */
function indented(text: string, indent: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(safe)
    .join(`\n${indent}`);
}

function safe(text: string): string {
  return toGraphemes(text)
    .map((grapheme) => grapheme.text)
    .join("");
}
