import { identifierFor } from "./identifier.ts";
import type { PythonExpression, PythonModule, PythonStatement, SymbolNode } from "./python-node.ts";

/** What things are called inside one module. */
export interface ModuleNames {
  /** Everything imported, in order of first use, with its name here. */
  readonly imports: readonly ImportedName[];
  nameOfSymbol(symbol: SymbolNode): string;
  nameOfVariable(key: string): string;
}

/** An import and what it is called here. */
export interface ImportedName {
  readonly symbol: SymbolNode;
  readonly localName: string;
}

/**
 * Finds every name of a module: fixed names first, then imports (an import whose name is taken gets an alias), then variables in the order in
 * which they are assigned.
 */
export function findModuleNames(module: PythonModule): ModuleNames {
  const found: Found = { fixed: new Set(), symbols: new Map(), variables: new Set() };
  for (const statement of [...module.preamble, ...module.body]) visitStatement(statement, found);

  const taken = new Set(found.fixed);
  const imports = new Map<string, ImportedName>();
  for (const [key, symbol] of found.symbols) {
    const localName = freeImportName(symbol, taken);
    taken.add(localName);
    imports.set(key, { symbol, localName });
  }
  const variables = new Map<string, string>();
  for (const key of found.variables) {
    const localName = identifierFor(key, taken);
    taken.add(localName);
    variables.set(key, localName);
  }
  return {
    imports: [...imports.values()],
    nameOfSymbol: (symbol) => known(imports.get(symbolKey(symbol)), symbolKey(symbol)).localName,
    nameOfVariable: (key) => known(variables.get(key), key),
  };
}

interface Found {
  readonly fixed: Set<string>;
  readonly symbols: Map<string, SymbolNode>;
  readonly variables: Set<string>;
}

function symbolKey(symbol: SymbolNode): string {
  return `${symbol.module}:${symbol.name ?? ""}`;
}

/** `HttpOperator`; when that is taken the module's own name in front: `http_HttpOperator`, then numbers. */
function freeImportName(symbol: SymbolNode, taken: ReadonlySet<string>): string {
  const wanted = symbol.name ?? (symbol.module.split(".")[0] as string);
  if (!taken.has(wanted)) return wanted;
  const withModule = `${symbol.module.split(".").at(-1)}_${wanted}`;
  let free = withModule;
  for (let number = 2; taken.has(free); number++) free = `${withModule}_${number}`;
  return free;
}

function visitStatement(statement: PythonStatement, found: Found): void {
  if (statement.kind === "with") found.fixed.add(statement.name);
  if (statement.kind === "assignment") {
    if (statement.target.kind === "name") found.fixed.add(statement.target.name);
    else found.variables.add(statement.target.key);
  }
  for (const expression of expressionsOf(statement)) visit(expression, found);
  if (statement.kind === "with" || statement.kind === "ifNotIn") {
    for (const inner of statement.body) visitStatement(inner, found);
  }
}

function visit(expression: PythonExpression, found: Found): void {
  if (expression.kind === "name") found.fixed.add(expression.name);
  if (expression.kind === "symbol") found.symbols.set(symbolKey(expression), expression);
  for (const child of childrenOf(expression)) visit(child, found);
}

function expressionsOf(statement: PythonStatement): readonly PythonExpression[] {
  switch (statement.kind) {
    case "expression":
      return [statement.expression];
    case "assignment":
      return [statement.value];
    case "with":
      return [statement.context];
    case "ifNotIn":
      return [statement.item, statement.container];
    case "comment":
    case "blank":
      return [];
  }
}

function childrenOf(expression: PythonExpression): readonly PythonExpression[] {
  switch (expression.kind) {
    case "attribute":
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

function known<Value>(value: Value | undefined, key: string): Value {
  if (value === undefined) throw new TypeError(`the Python module has no name for "${key}"`);
  return value;
}
