import { rootName, tryFindDefinition } from "./definition.ts";
import type { SourceReader } from "./source-reader.ts";
import { type SyntaxNode, type SyntaxTree, tryChild } from "./syntax-tree.ts";

/**
 * The documentation comment of what a call makes: the one above the statement with the call, else the one above the definition of what is called
 * (`const load = task(…)`), which may stand in another file of the project.
 */
export function findDocumentation(call: SyntaxNode, tree: SyntaxTree, reader: SourceReader): string | undefined {
  return commentAround(call, tree) ?? definitionComment(rootName(tryChild(call, "callee")), tree, reader);
}

/** The comment above the statement or property that holds the call, when the call is what that statement is about. */
function commentAround(call: SyntaxNode, tree: SyntaxTree): string | undefined {
  for (let node = call.parent; node !== undefined && !isOutside(node); node = node.parent) {
    const comment = isCommented(node) ? commentAbove(node, tree) : undefined;
    if (comment !== undefined) return comment;
  }
  return undefined;
}

function isOutside({ type }: SyntaxNode): boolean {
  return type === "Program" || /Function/.test(type) || type === "BlockStatement";
}

function isCommented({ type }: SyntaxNode): boolean {
  return type === "Property" || /(?:Statement|Declaration)$/.test(type);
}

function definitionComment(name: string | undefined, tree: SyntaxTree, reader: SourceReader): string | undefined {
  const definition = name === undefined ? undefined : tryFindDefinition(name, tree, reader);
  return definition === undefined ? undefined : commentAbove(definition.statement, definition.tree);
}

/** The text of the documentation comment that ends right above a node, up to its first tag. */
function commentAbove(node: SyntaxNode, { text }: SyntaxTree): string | undefined {
  const before = text.slice(0, node.start).trimEnd();
  const start = before.endsWith("*/") ? before.lastIndexOf("/*") : -1;
  if (start < 0 || !before.startsWith("/**", start)) return undefined;
  const lines = before
    .slice(start + 3, -2)
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd());
  const end = lines.findIndex((line) => /^\s*@\w/.test(line));
  const comment = (end < 0 ? lines : lines.slice(0, end)).join("\n").trim();
  return comment === "" ? undefined : comment;
}
