import { commentText } from "./comment-text.ts";
import { importLines } from "./import-lines.ts";
import { findModuleNames, type ModuleNames } from "./module-names.ts";
import { bytesLiteral, floatLiteral, numberLiteral } from "./number-literal.ts";
import type {
  CallNode,
  DictEntry,
  PythonExpression,
  PythonModule,
  PythonStatement,
  ShiftNode,
  WithStatement,
} from "./python-node.ts";
import { isPythonIdentifier } from "./python-words.ts";
import { stringLiteral, stringLiteralParts } from "./string-literal.ts";

/** Width and layout are those of `ruff format` with its default settings: what is printed here is stable under it. */
const lineWidth = 88;
const indentStep = "    ";

/** Prints a module, imports included, as text that ends with a line break. */
export function printModule(module: PythonModule): string {
  const names = findModuleNames(module);
  const imports = importLines(names.imports, module.installed, lineWidth);
  if (imports.beside.length === 0 && module.preamble.length > 0) return printModule({ ...module, preamble: [] });
  const printer = new Printer(names);
  const sections = [
    module.header.map((line) => (line === "" ? "#" : `# ${commentText(line)}`)),
    imports.installed,
    printer.statements(module.preamble, ""),
    imports.beside,
    printer.statements(module.body, ""),
  ];
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join("\n"))
    .join("\n\n")}\n`;
}

/** Prints an expression that uses no import and no variable. */
export function printExpression(expression: PythonExpression): string {
  return new Printer(
    findModuleNames({ header: [], preamble: [], installed: [], body: [{ kind: "expression", expression }] }),
  )
    .value(expression, "", "", "")
    .join("\n");
}

/** Lines of text from nodes. An indent is a string of blanks; nobody else counts them. */
class Printer {
  readonly #names: ModuleNames;
  readonly #flat = new WeakMap<PythonExpression, string>();

  constructor(names: ModuleNames) {
    this.#names = names;
  }

  statements(statements: readonly PythonStatement[], indent: string): readonly string[] {
    return statements.flatMap((statement) => this.#statement(statement, indent));
  }

  #statement(statement: PythonStatement, indent: string): readonly string[] {
    switch (statement.kind) {
      case "blank":
        return [""];
      case "comment":
        return [`${indent}# ${commentText(statement.text)}`];
      case "expression":
        return this.value(statement.expression, indent, "", "");
      case "assignment":
        return this.value(statement.value, indent, `${this.flat(statement.target)} = `, "");
      case "with":
        return [
          ...this.value(statement.context, indent, "with ", this.#withTarget(statement)),
          ...this.statements(statement.body, indent + indentStep),
        ];
      case "function":
        return [
          ...this.value(statement.decorator, indent, "@", ""),
          ...this.#definition(this.flat(statement.name), statement.parameters, indent),
          ...this.statements(statement.body, indent + indentStep),
        ];
      case "ifNotIn":
        return [
          `${indent}if ${this.flat(statement.item)} not in ${this.flat(statement.container)}:`,
          ...this.statements(statement.body, indent + indentStep),
        ];
    }
  }

  #withTarget({ target }: WithStatement): string {
    return target === null ? ":" : ` as ${this.flat(target)}:`;
  }

  #definition(name: string, parameters: readonly string[], indent: string): readonly string[] {
    const flat = `${indent}def ${name}(${parameters.join(", ")}):`;
    if (flat.length <= lineWidth) return [flat];
    const deeper = indent + indentStep;
    const joined = deeper + parameters.join(", ");
    const lines = joined.length <= lineWidth ? [joined] : parameters.map((parameter) => `${deeper}${parameter},`);
    return [`${indent}def ${name}(`, ...lines, `${indent}):`];
  }

  /** An expression between what stands before and after it on its line; over several lines when it does not fit. */
  value(expression: PythonExpression, indent: string, before: string, after: string): readonly string[] {
    const start = indent + before;
    if (!this.#mustExplode(expression)) {
      const flat = this.flat(expression);
      if (start.length + flat.length + after.length <= lineWidth) return [start + flat + after];
    }
    const deeper = indent + indentStep;
    switch (expression.kind) {
      case "string": {
        const parts = stringLiteralParts(expression.value, lineWidth - deeper.length);
        // Also for several parts: the formatter joins those that fit on one line together.
        if (before !== "" && this.flat(expression).length <= lineWidth - deeper.length) {
          return [`${start}(`, deeper + this.flat(expression), `${indent})${after}`];
        }
        if (parts.length === 1) return [start + this.flat(expression) + after];
        return [`${start}(`, ...parts.map((part) => deeper + part), `${indent})${after}`];
      }
      case "list":
      case "set": {
        if (expression.items.length === 0) break;
        const [open, close] = expression.kind === "list" ? "[]" : "{}";
        return [
          start + open,
          ...expression.items.flatMap((item) => this.value(item, deeper, "", ",")),
          indent + close + after,
        ];
      }
      case "dict":
        if (expression.entries.length === 0) break;
        return [`${start}{`, ...this.#entries(expression.entries, deeper), `${indent}}${after}`];
      case "call": {
        const opening = this.#calleeLines(expression.callee, indent, before);
        const last = opening.at(-1) ?? "";
        return [...opening.slice(0, -1), ...this.#closedCall(expression, indent, last, after)];
      }
      case "shift":
        return this.#brokenShift(expression, indent, start, after);
      default:
    }
    return [start + this.flat(expression) + after];
  }

  #mustExplode(expression: PythonExpression): boolean {
    if (expression.kind === "attribute") return this.#mustExplode(expression.object);
    if (expression.kind !== "call") return false;
    return (expression.layout === "exploded" && argumentCount(expression) > 0) || this.#mustExplode(expression.callee);
  }

  /** What is called, on several lines when it is a method of a call that is written on several. */
  #calleeLines(callee: PythonExpression, indent: string, before: string): readonly string[] {
    if (callee.kind !== "attribute" || !this.#mustExplode(callee)) return [indent + before + this.flat(callee)];
    return this.value(callee.object, indent, before, `.${callee.name}`);
  }

  /** The arguments of a call behind what is called: on its line when they fit there. */
  #closedCall(expression: CallNode, indent: string, start: string, after: string): readonly string[] {
    const flat = `${start}(${this.#flatArguments(expression)})${after}`;
    if (expression.layout !== "exploded" && flat.length <= lineWidth) return [flat];
    return this.#explodedArguments(expression, indent, start, after);
  }

  #entries(entries: readonly DictEntry[], indent: string): readonly string[] {
    return entries.flatMap(([key, value]) => this.value(value, indent, `${this.#key(key)}: `, ","));
  }

  #explodedArguments(expression: CallNode, indent: string, start: string, after: string): readonly string[] {
    if (argumentCount(expression) === 0) return [`${start}()${after}`];
    const deeper = indent + indentStep;
    const [only] = expression.positional;
    if (only?.kind === "string" && argumentCount(expression) === 1) {
      // The formatter needs no second pair of parentheses around the parts.
      const parts = stringLiteralParts(only.value, lineWidth - deeper.length);
      if (parts.length > 1 && this.flat(only).length > lineWidth - deeper.length) {
        return [`${start}(`, ...parts.map((part) => deeper + part), `${indent})${after}`];
      }
    }
    const { named, other } = splitKeywords(expression);
    return [
      `${start}(`,
      ...expression.positional.flatMap((argument) => this.value(argument, deeper, "", ",")),
      ...named.flatMap(([keyword, value]) => this.value(value, deeper, `${keyword}=`, ",")),
      ...(other.length === 0 ? [] : this.value({ kind: "dict", entries: other }, deeper, "**", ",")),
      `${indent})${after}`,
    ];
  }

  /** A single shift whose one list is the last or first operand keeps the other beside the bracket; any other one goes into parentheses. */
  #brokenShift(expression: ShiftNode, indent: string, start: string, after: string): readonly string[] {
    const [first, second] = expression.operands;
    if (expression.operands.length === 2 && first !== undefined && second !== undefined) {
      if (second.kind === "list" && first.kind !== "list") {
        return this.value(second, indent, `${start.slice(indent.length)}${this.flat(first)} >> `, after);
      }
      if (first.kind === "list" && second.kind !== "list") {
        return this.value(first, indent, start.slice(indent.length), ` >> ${this.flat(second)}${after}`);
      }
    }
    const deeper = indent + indentStep;
    const lines = expression.operands.flatMap((operand, index) =>
      this.value(operand, deeper, index === 0 ? "" : ">> ", ""),
    );
    return [`${start}(`, ...lines, `${indent})${after}`];
  }

  /** An expression on one line. */
  flat(expression: PythonExpression): string {
    const known = this.#flat.get(expression);
    if (known !== undefined) return known;
    const text = this.#flatText(expression);
    this.#flat.set(expression, text);
    return text;
  }

  #flatText(expression: PythonExpression): string {
    switch (expression.kind) {
      case "string":
        return stringLiteral(expression.value);
      case "bytes":
        return bytesLiteral(expression.value);
      case "number":
        return typeof expression.value === "bigint" ? String(expression.value) : numberLiteral(expression.value);
      case "float":
        return floatLiteral(expression.value);
      case "constant":
        return expression.value === null ? "None" : expression.value ? "True" : "False";
      case "name":
        return expression.name;
      case "symbol":
        return this.#names.nameOfSymbol(expression);
      case "variable":
        return this.#names.nameOfVariable(expression.key);
      case "attribute":
        return `${this.flat(expression.object)}.${expression.name}`;
      case "item":
        return `${this.flat(expression.object)}[${stringLiteral(expression.key)}]`;
      case "list":
        return `[${expression.items.map((item) => this.flat(item)).join(", ")}]`;
      case "set":
        return expression.items.length === 0
          ? "set()"
          : `{${expression.items.map((item) => this.flat(item)).join(", ")}}`;
      case "dict":
        return `{${this.#flatEntries(expression.entries)}}`;
      case "call":
        return `${this.flat(expression.callee)}(${this.#flatArguments(expression)})`;
      case "shift":
        return expression.operands.map((operand) => this.flat(operand)).join(" >> ");
    }
  }

  #key(key: string | PythonExpression): string {
    return typeof key === "string" ? stringLiteral(key) : this.flat(key);
  }

  #flatEntries(entries: readonly DictEntry[]): string {
    return entries.map(([key, value]) => `${this.#key(key)}: ${this.flat(value)}`).join(", ");
  }

  #flatArguments(expression: CallNode): string {
    const { named, other } = splitKeywords(expression);
    return [
      ...expression.positional.map((argument) => this.flat(argument)),
      ...named.map(([keyword, value]) => `${keyword}=${this.flat(value)}`),
      ...(other.length === 0 ? [] : [`**{${this.#flatEntries(other)}}`]),
    ].join(", ");
  }
}

function argumentCount(expression: CallNode): number {
  return expression.positional.length + expression.keywords.length;
}

/**
 * Keywords that Python can write as such, and from the first that it cannot those that need a dict: the order says which of several mapped inputs varies
 * fastest.
 */
function splitKeywords({ keywords }: CallNode): { named: CallNode["keywords"]; other: CallNode["keywords"] } {
  const first = keywords.findIndex(([keyword]) => !isPythonIdentifier(keyword));
  const end = first < 0 ? keywords.length : first;
  return { named: keywords.slice(0, end), other: keywords.slice(end) };
}
