import type { SourceReader } from "./source-reader.ts";
import { childList, type SyntaxNode, type SyntaxTree, tryChild } from "./syntax-tree.ts";

/** A definition with the file that it stands in. */
export interface Definition {
  /** The statement, with `export` when there is one. */
  readonly statement: SyntaxNode;
  readonly declarator: SyntaxNode;
  readonly tree: SyntaxTree;
}

/** The variable that a call or a member of it begins with: `load` of `load.override(…)(…)`. */
export function rootName(expression: SyntaxNode | undefined): string | undefined {
  if (expression?.type === "Identifier") return String(expression["name"]);
  const inner = tryChild(expression, "callee") ?? tryChild(expression, "object");
  return inner === undefined ? undefined : rootName(inner);
}

/** The definition of a variable of a module, which may stand in another file of the project that the module imports. */
export function tryFindDefinition(name: string, tree: SyntaxTree, reader: SourceReader): Definition | undefined {
  for (const statement of childList(tree.root, "body")) {
    const declarator = declaratorOf(tryChild(statement, "declaration") ?? statement, name);
    if (declarator !== undefined) return { statement, declarator, tree };
    const imported = statement.type === "ImportDeclaration" ? importedName(statement, name) : undefined;
    if (imported === undefined) continue;
    const target = reader.tryReadImported(tree, String(tryChild(statement, "source")?.["value"]));
    return target === undefined ? undefined : tryFindDefinition(imported, target, reader);
  }
  return undefined;
}

function declaratorOf(statement: SyntaxNode, name: string): SyntaxNode | undefined {
  return childList(statement, "declarations").find((declarator) => tryChild(declarator, "id")?.["name"] === name);
}

/** The name under which the imported file knows what this import calls `name`. */
function importedName(statement: SyntaxNode, name: string): string | undefined {
  const specifier = childList(statement, "specifiers").find(
    (candidate) => candidate.type === "ImportSpecifier" && tryChild(candidate, "local")?.["name"] === name,
  );
  const imported = tryChild(specifier, "imported");
  return imported === undefined ? undefined : String(imported["name"] ?? imported["value"]);
}
