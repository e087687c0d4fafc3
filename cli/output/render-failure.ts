import { printable } from "#sdk/display/printable.ts";
import { isJetwayError } from "#sdk/errors/index.ts";
import type { JsonObject } from "#sdk/ir/index.ts";
import { isAbort } from "../exit-code.ts";
import type { Terminal } from "./terminal.ts";

/** What a command threw, as text: an expected failure has a code and a hint, anything else is a mistake of ours and has its stack. */
export function renderFailure(thrown: unknown, terminal: Pick<Terminal, "style">): string {
  if (isAbort(thrown)) return "Interrupted.";
  if (isJetwayError(thrown)) {
    const { code, message, hint } = thrown;
    const label = terminal.style("red", `error[${code}]`);
    return `${label}: ${indented(message)}${hint === undefined ? "" : `\n  ${terminal.style("cyan", "hint")}: ${indented(hint)}`}`;
  }
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return [
    terminal.style("red", "This is a mistake in Jetway itself:"),
    printable(stack),
    "Report it with these lines and the output of `jetway doctor`, to whom you have Jetway from.",
  ].join("\n");
}

/** The same as data. */
export function failureAsJson(thrown: unknown): JsonObject {
  if (isAbort(thrown)) return { error: { code: null, message: "Interrupted.", hint: null } };
  if (isJetwayError(thrown)) {
    return { error: { code: thrown.code, message: thrown.message, hint: thrown.hint ?? null } };
  }
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { error: { code: null, message: stack, hint: null } };
}

function indented(text: string): string {
  return printable(text).split("\n").join("\n  ");
}
