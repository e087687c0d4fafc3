import type { SourceLocation } from "#sdk/ir/source-location.ts";
import { childrenOf, type SyntaxNode, type SyntaxTree, tryChild } from "./syntax-tree.ts";

/**
 * The call that V8 reports at a place: it names the start of the called identifier (`dag` in `dag(…)`, `bash` in `operators.bash(…)`), or for a call of
 * a call's result a place inside it, in which case the outermost call that ends the chain there is meant.
 */
export function findCall({ text, root }: SyntaxTree, place: SourceLocation): SyntaxNode | undefined {
  const offset = tryOffset(text, place);
  if (offset === undefined) return undefined;
  let around: SyntaxNode | undefined;
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (offset < node.start || offset >= node.end) continue;
    if (node.type === "CallExpression") {
      if (calledName(node)?.start === offset) return outermostCallOf(node);
      around = node;
    }
    open.push(...childrenOf(node));
  }
  return around;
}

function calledName(call: SyntaxNode): SyntaxNode | undefined {
  const callee = tryChild(call, "callee");
  return callee?.type === "MemberExpression" ? tryChild(callee, "property") : callee;
}

/** `load.override(…)(…)`: the call whose result is called is part of the call that adds the task. */
function outermostCallOf(call: SyntaxNode): SyntaxNode {
  let current = call;
  while (current.parent?.type === "CallExpression" && current.parent["callee"] === current) current = current.parent;
  return current;
}

function tryOffset(text: string, { line, column }: SourceLocation): number | undefined {
  let start = 0;
  for (let current = 1; current < line; current++) {
    start = text.indexOf("\n", start) + 1;
    if (start === 0) return undefined;
  }
  return start + column - 1;
}
