import { expressionsOf, innerExpressions } from "./expressions-of.ts";
import { identifierFor } from "./identifier.ts";
import type {
  NameNode,
  PythonExpression,
  PythonModule,
  PythonStatement,
  SymbolNode,
  VariableNode,
} from "./python-node.ts";

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
  const found: Found = { fixed: new Set(), symbols: new Map(), variables: new Map() };
  for (const statement of [...module.preamble, ...module.body]) visitStatement(statement, found);

  const taken = new Set(found.fixed);
  const imports = new Map<string, ImportedName>();
  for (const [key, symbol] of found.symbols) {
    const localName = freeImportName(symbol, taken);
    taken.add(localName);
    imports.set(key, { symbol, localName });
  }
  const variables = new Map<string, string>();
  for (const [key, wanted] of found.variables) {
    const localName = identifierFor(wanted, taken);
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
  /** By key: what it is named after. */
  readonly variables: Map<string, string>;
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
  for (const target of targetsOf(statement)) {
    if (target.kind === "name") found.fixed.add(target.name);
    else found.variables.set(target.key, target.wanted);
  }
  for (const expression of expressionsOf(statement)) visit(expression, found);
  for (const inner of "body" in statement ? statement.body : []) visitStatement(inner, found);
}

/** What a statement gives a name to. */
function targetsOf(statement: PythonStatement): readonly (NameNode | VariableNode)[] {
  switch (statement.kind) {
    case "assignment":
      return [statement.target];
    case "with":
      return statement.target === null ? [] : [statement.target];
    case "function":
      return [statement.name, ...statement.parameters.map((parameter) => ({ kind: "name", name: parameter }) as const)];
    default:
      return [];
  }
}

function visit(expression: PythonExpression, found: Found): void {
  if (expression.kind === "name") found.fixed.add(expression.name);
  if (expression.kind === "symbol") found.symbols.set(symbolKey(expression), expression);
  for (const child of innerExpressions(expression)) visit(child, found);
}

function known<Value>(value: Value | undefined, key: string): Value {
  if (value === undefined) throw new TypeError(`the Python module has no name for "${key}"`);
  return value;
}
