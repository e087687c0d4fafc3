import type {
  AttributeNode,
  BytesNode,
  CallNode,
  CommentStatement,
  ConstantNode,
  DictNode,
  ExpressionStatement,
  FloatNode,
  ItemNode,
  ListNode,
  NameNode,
  NumberNode,
  PythonExpression,
  SetNode,
  ShiftNode,
  StringNode,
  SymbolNode,
  VariableNode,
} from "./python-node.ts";

/** A text literal. */
export const string = (value: string): StringNode => ({ kind: "string", value });

/** A `bytes` literal. */
export const bytes = (value: Uint8Array): BytesNode => ({ kind: "bytes", value });

/** A float literal. */
export const float = (value: number): FloatNode => ({ kind: "float", value });

/** A number literal. */
export const number = (value: number | bigint): NumberNode => ({ kind: "number", value });

/** `True`, `False` or `None`. */
export const constant = (value: boolean | null): ConstantNode => ({ kind: "constant", value });

/** A builtin, or a name that the module fixes itself. */
export const name = (text: string): NameNode => ({ kind: "name", name: text });

/** `from module import name`, wherever it is used. */
export const symbol = (module: string, importedName: string): SymbolNode => ({
  kind: "symbol",
  module,
  name: importedName,
});

/** `import module`, wherever it is used. */
export const moduleSymbol = (module: string): SymbolNode => ({ kind: "symbol", module, name: null });

/** A variable of the module; without a wish, its key is what it is named after. */
export const variable = (key: string, wanted = key): VariableNode => ({ kind: "variable", key, wanted });

/** `object.name`. */
export const attribute = (object: PythonExpression, attributeName: string): AttributeNode => ({
  kind: "attribute",
  object,
  name: attributeName,
});

/** `object["key"]`. */
export const item = (object: PythonExpression, key: string): ItemNode => ({ kind: "item", object, key });

/** `[a, b]`. */
export const list = (items: readonly PythonExpression[]): ListNode => ({ kind: "list", items });

/** `{a, b}`. */
export const set = (items: readonly PythonExpression[]): SetNode => ({ kind: "set", items });

/** `{"a": b}`. */
export const dict = (entries: DictNode["entries"]): DictNode => ({ kind: "dict", entries });

/** A call, on one line when it fits. */
export const call = (
  callee: PythonExpression,
  positional: readonly PythonExpression[],
  keywords: CallNode["keywords"] = [],
): CallNode => ({ kind: "call", callee, positional, keywords, layout: "fitting" });

/** A call with keywords only, one argument a line as soon as there are two. */
export const explodedCall = (callee: PythonExpression, keywords: CallNode["keywords"]): CallNode => ({
  kind: "call",
  callee,
  positional: [],
  keywords,
  layout: keywords.length > 1 ? "exploded" : "fitting",
});

/** `a >> b >> c`. */
export const shift = (operands: readonly PythonExpression[]): ShiftNode => ({ kind: "shift", operands });

/** An expression as a statement. */
export const statement = (expression: PythonExpression): ExpressionStatement => ({ kind: "expression", expression });

/** A comment line. */
export const comment = (text: string): CommentStatement => ({ kind: "comment", text });
