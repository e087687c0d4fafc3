import { ts } from "ts-morph";
import type { SourceLocation } from "#sdk/ir/source-location.ts";

/**
 * The call that V8 reports at a place: it names the start of the called identifier (`dag` in `dag(…)`, `bash` in `operators.bash(…)`), or for a call of
 * a call's result a place inside it, in which case the outermost call that ends the chain there is meant.
 */
export function findCall(file: ts.SourceFile, place: SourceLocation): ts.CallExpression | undefined {
  const position = tryPosition(file, place);
  if (position === undefined) return undefined;
  let exact: ts.CallExpression | undefined;
  let around: ts.CallExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (position < node.getFullStart() || position >= node.getEnd()) return;
    if (ts.isCallExpression(node)) {
      if (calledName(node)?.getStart(file) === position) exact ??= node;
      else if (position >= node.getStart(file)) around = node;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return exact === undefined ? around : outermostCallOf(exact);
}

function calledName(call: ts.CallExpression): ts.Node | undefined {
  if (ts.isIdentifier(call.expression)) return call.expression;
  if (ts.isPropertyAccessExpression(call.expression)) return call.expression.name;
  return undefined;
}

/** `load.override(…)(…)`: the call whose result is called is part of the call that adds the task. */
function outermostCallOf(call: ts.CallExpression): ts.CallExpression {
  let current = call;
  while (ts.isCallExpression(current.parent) && current.parent.expression === current) current = current.parent;
  return current;
}

function tryPosition(file: ts.SourceFile, { line, column }: SourceLocation): number | undefined {
  const start = file.getLineStarts()[line - 1];
  return start === undefined ? undefined : start + column - 1;
}
