import { ts } from "ts-morph";
import type { SourceReader } from "./source-reader.ts";

/**
 * The documentation comment of what a call makes: the one above the statement with the call, else the one above the definition of what is called
 * (`const load = task(…)`), which may stand in another file of the project.
 */
export function findDocumentation(call: ts.CallExpression, reader: SourceReader): string | undefined {
  return commentAbove(call) ?? definitionComment(rootName(call.expression), call.getSourceFile(), reader);
}

/** The comment above the statement or property that holds the call, when the call is what that statement is about. */
function commentAbove(call: ts.CallExpression): string | undefined {
  let node: ts.Node = call;
  while (!isFunctionOrFile(node.parent)) {
    node = node.parent;
    const comment = ts.isStatement(node) || ts.isPropertyAssignment(node) ? commentOf(node) : undefined;
    if (comment !== undefined) return comment;
    if (ts.isStatement(node)) return undefined;
  }
  return undefined;
}

function isFunctionOrFile(node: ts.Node | undefined): boolean {
  return node === undefined || ts.isSourceFile(node) || ts.isFunctionLike(node);
}

function rootName(expression: ts.Expression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isCallExpression(expression) || ts.isPropertyAccessExpression(expression))
    return rootName(expression.expression);
  return undefined;
}

function definitionComment(name: string | undefined, file: ts.SourceFile, reader: SourceReader): string | undefined {
  if (name === undefined) return undefined;
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      const declares = statement.declarationList.declarations.some(
        (declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name,
      );
      if (declares) return commentOf(statement);
    }
    if (ts.isImportDeclaration(statement)) {
      const imported = importedName(statement, name);
      const target = imported === undefined ? undefined : reader.tryReadImported(file, statement);
      if (imported !== undefined) return target === undefined ? undefined : definitionComment(imported, target, reader);
    }
  }
  return undefined;
}

/** The name under which the imported file knows what this import calls `name`. */
function importedName(statement: ts.ImportDeclaration, name: string): string | undefined {
  const bindings = statement.importClause?.namedBindings;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return undefined;
  const element = bindings.elements.find((candidate) => candidate.name.text === name);
  return element === undefined ? undefined : (element.propertyName ?? element.name).text;
}

function commentOf(node: ts.Node): string | undefined {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(comments.at(-1)?.comment)?.trim();
  return text === undefined || text === "" ? undefined : text;
}
