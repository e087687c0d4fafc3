import { expect, test } from "vitest";
import { type Diagnostic, diagnostic } from "#sdk/errors/index.ts";
import { renderDiagnostics } from "./render-diagnostics.ts";

function at(file: string, line: number, message: string): Diagnostic {
  return diagnostic("JW2005", { message, source: { file, line, column: 1 } });
}

const readSource = () => undefined;

test("diagnostics come in the order of the source and end with their count", () => {
  const warning = diagnostic("JW2008", { message: "General.", source: null });
  const rendered = renderDiagnostics(
    [at("b.ts", 1, "Third."), at("a.ts", 10, "Second."), at("a.ts", 2, "First."), warning],
    {
      readSource,
    },
  );
  expect(rendered).toBe(
    [
      "warning[JW2008]: General.",
      "error[JW2005]: First.\n --> a.ts:2:1",
      "error[JW2005]: Second.\n --> a.ts:10:1",
      "error[JW2005]: Third.\n --> b.ts:1:1",
      "3 errors and 1 warning\n",
    ].join("\n\n"),
  );
});

test("one error is counted in the singular, and nothing is printed for none", () => {
  expect(renderDiagnostics([at("a.ts", 1, "First.")], { readSource })).toMatch(/\n\n1 error\n$/);
  expect(renderDiagnostics([], { readSource })).toBe("");
});
