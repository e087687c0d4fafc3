import type { Expression } from "#sdk/ir/expression.ts";
import { pythonText } from "#sdk/task/python-text.ts";
import { jinjaExpression, jinjaString } from "./jinja-expression.ts";

/**
 * A template that renders to the text of an expression. Whatever is data in it stays data: delimiters, `\r` and a last line break, which Jinja
 * would read or drop, are written as text inside `{{ }}`, and so is an ending that would make Airflow look for a template file.
 */
export function jinjaTemplate(expression: Expression, fileEnding: RegExp): string {
  if (expression.kind === "jinja") return expression.template;
  const parts = expression.kind === "template" ? mergedLiterals(expression.parts) : [expression];
  return parts.map((part, index) => templatePart(part, index === parts.length - 1, fileEnding)).join("");
}

function templatePart(part: Expression, isLast: boolean, fileEnding: RegExp): string {
  switch (part.kind) {
    case "literal":
      return dataText(pythonText(part.value), isLast, fileEnding);
    case "jinja":
      return part.template;
    case "template":
      return jinjaTemplate(part, /(?!)/);
    default:
      return `{{ ${jinjaExpression(part)} }}`;
  }
}

/** Literals side by side as one: `{` and `{` must not come together unseen. */
function mergedLiterals(parts: readonly Expression[]): readonly Expression[] {
  const merged: Expression[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind === "literal" && last?.kind === "literal") {
      merged[merged.length - 1] = { kind: "literal", value: pythonText(last.value) + pythonText(part.value) };
    } else merged.push(part);
  }
  return merged;
}

function dataText(text: string, isLast: boolean, fileEnding: RegExp): string {
  const ending = isLast ? (/\n$/.exec(text) ?? fileEnding.exec(text)) : null;
  const body = ending === null ? text : text.slice(0, ending.index);
  // A brace before another brace, `%` or `#`, or where Jinja's own braces may follow.
  const safe = body.replace(/\{{2,}|\{(?=[%#]|$)|\r/g, (found) => `{{ ${jinjaString(found)} }}`);
  return ending === null ? safe : `${safe}{{ ${jinjaString(ending[0])} }}`;
}
