import { expressionsOf, innerExpressions } from "./expressions-of.ts";
import type { PythonExpression, PythonStatement } from "./python-node.ts";

/** The statements of a function without the names that nothing in it uses: a local variable that nobody reads is a lint finding. */
export function withoutUnusedVariables(statements: readonly PythonStatement[]): readonly PythonStatement[] {
  const used = new Set<string>();
  visitStatements(statements, used);
  return statements.map((statement) => withoutUnused(statement, used));
}

function withoutUnused(statement: PythonStatement, used: ReadonlySet<string>): PythonStatement {
  const isUnused = (target: PythonExpression | null): boolean => target?.kind === "variable" && !used.has(target.key);
  if (statement.kind === "assignment" && isUnused(statement.target)) {
    return { kind: "expression", expression: statement.value };
  }
  if (statement.kind !== "with") return statement;
  const body = statement.body.map((inner) => withoutUnused(inner, used));
  return { ...statement, target: isUnused(statement.target) ? null : statement.target, body };
}

function visitStatements(statements: readonly PythonStatement[], used: Set<string>): void {
  for (const statement of statements) {
    for (const expression of expressionsOf(statement)) visit(expression, used);
    if ("body" in statement) visitStatements(statement.body, used);
  }
}

function visit(expression: PythonExpression, used: Set<string>): void {
  if (expression.kind === "variable") used.add(expression.key);
  for (const inner of innerExpressions(expression)) visit(inner, used);
}
