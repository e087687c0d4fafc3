import type { SourceReader } from "./source-reader.ts";
import { childList, type SyntaxNode, type SyntaxTree, tryChild } from "./syntax-tree.ts";

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

function rootName(expression: SyntaxNode | undefined): string | undefined {
  if (expression?.type === "Identifier") return String(expression["name"]);
  const inner = tryChild(expression, "callee") ?? tryChild(expression, "object");
  return inner === undefined ? undefined : rootName(inner);
}

function definitionComment(name: string | undefined, tree: SyntaxTree, reader: SourceReader): string | undefined {
  if (name === undefined) return undefined;
  for (const statement of childList(tree.root, "body")) {
    if (declares(tryChild(statement, "declaration") ?? statement, name)) return commentAbove(statement, tree);
    const imported = statement.type === "ImportDeclaration" ? importedName(statement, name) : undefined;
    if (imported === undefined) continue;
    const target = reader.tryReadImported(tree, String(tryChild(statement, "source")?.["value"]));
    return target === undefined ? undefined : definitionComment(imported, target, reader);
  }
  return undefined;
}

function declares(statement: SyntaxNode, name: string): boolean {
  return childList(statement, "declarations").some((declaration) => tryChild(declaration, "id")?.["name"] === name);
}

/** The name under which the imported file knows what this import calls `name`. */
function importedName(statement: SyntaxNode, name: string): string | undefined {
  const specifier = childList(statement, "specifiers").find(
    (candidate) => candidate.type === "ImportSpecifier" && tryChild(candidate, "local")?.["name"] === name,
  );
  const imported = tryChild(specifier, "imported");
  return imported === undefined ? undefined : String(imported["name"] ?? imported["value"]);
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
