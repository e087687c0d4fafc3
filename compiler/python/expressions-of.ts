import type { PythonExpression, PythonStatement } from "./python-node.ts";

/** The expressions that stand in a statement itself, not in its body. */
export function expressionsOf(statement: PythonStatement): readonly PythonExpression[] {
  switch (statement.kind) {
    case "expression":
      return [statement.expression];
    case "assignment":
      return [statement.value];
    case "with":
      return [statement.context];
    case "function":
      return [statement.decorator];
    case "ifNotIn":
      return [statement.item, statement.container];
    case "comment":
    case "blank":
      return [];
  }
}

/** The expressions directly inside another. */
export function innerExpressions(expression: PythonExpression): readonly PythonExpression[] {
  switch (expression.kind) {
    case "attribute":
    case "item":
      return [expression.object];
    case "list":
    case "set":
      return expression.items;
    case "dict":
      return expression.entries.flatMap(([key, value]) => (typeof key === "string" ? [value] : [key, value]));
    case "call":
      return [expression.callee, ...expression.positional, ...expression.keywords.map(([, value]) => value)];
    case "shift":
      return expression.operands;
    case "string":
    case "bytes":
    case "number":
    case "float":
    case "constant":
    case "name":
    case "symbol":
    case "variable":
      return [];
  }
}
