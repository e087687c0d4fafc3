/**
 * Python as data: what the emitter builds and `printModule` prints. Nothing here knows Airflow, and nothing outside this folder knows
 * quoting, indentation or import lines.
 */
export type PythonExpression =
  | StringNode
  | BytesNode
  | NumberNode
  | FloatNode
  | ConstantNode
  | NameNode
  | SymbolNode
  | VariableNode
  | AttributeNode
  | ItemNode
  | ListNode
  | SetNode
  | DictNode
  | CallNode
  | ShiftNode;

/** A text literal. */
export interface StringNode {
  readonly kind: "string";
  readonly value: string;
}

/** A `bytes` literal. */
export interface BytesNode {
  readonly kind: "bytes";
  readonly value: Uint8Array;
}

/** A number as JSON writes it: an integer when it has no fraction and no exponent, else a float. */
export interface NumberNode {
  readonly kind: "number";
  readonly value: number | bigint;
}

/** A number that is a float in Python, whether it has a fraction or not. */
export interface FloatNode {
  readonly kind: "float";
  readonly value: number;
}

/** `True`, `False` or `None`. */
export interface ConstantNode {
  readonly kind: "constant";
  readonly value: boolean | null;
}

/** A name that is what it is: a builtin such as `str`, or a name that the module itself fixes. */
export interface NameNode {
  readonly kind: "name";
  readonly name: string;
}

/** Something imported: `name` from `module`, or the module itself when `name` is null. The printer writes the import. */
export interface SymbolNode {
  readonly kind: "symbol";
  readonly module: string;
  readonly name: string | null;
}

/** A variable of the module. `key` is any text that tells it from the others; the printer finds its name, as near to `wanted` as it can. */
export interface VariableNode {
  readonly kind: "variable";
  readonly key: string;
  readonly wanted: string;
}

/** `object.name`. */
export interface AttributeNode {
  readonly kind: "attribute";
  readonly object: PythonExpression;
  readonly name: string;
}

/** `object["key"]`. */
export interface ItemNode {
  readonly kind: "item";
  readonly object: PythonExpression;
  readonly key: string;
}

/** `[a, b]`. */
export interface ListNode {
  readonly kind: "list";
  readonly items: readonly PythonExpression[];
}

/** `{a, b}`. */
export interface SetNode {
  readonly kind: "set";
  readonly items: readonly PythonExpression[];
}

/** `{"a": b}`. */
export interface DictNode {
  readonly kind: "dict";
  readonly entries: readonly DictEntry[];
}

/** A key, text being the usual one, and its value. */
export type DictEntry = readonly [key: string | PythonExpression, value: PythonExpression];

/** `callee(argument, keyword=value)`. */
export interface CallNode {
  readonly kind: "call";
  readonly callee: PythonExpression;
  readonly positional: readonly PythonExpression[];
  /** By name; what cannot be written as a keyword is passed in a dict. */
  readonly keywords: readonly (readonly [name: string, value: PythonExpression])[];
  /** `exploded`: one argument a line, however short. */
  readonly layout: "fitting" | "exploded";
}

/** `a >> b >> c`, left to right. */
export interface ShiftNode {
  readonly kind: "shift";
  readonly operands: readonly PythonExpression[];
}

/** A statement of a module or of a block. */
export type PythonStatement =
  | ExpressionStatement
  | AssignmentStatement
  | WithStatement
  | FunctionStatement
  | IfStatement
  | CommentStatement
  | BlankStatement;

/** An expression for its effect. */
export interface ExpressionStatement {
  readonly kind: "expression";
  readonly expression: PythonExpression;
}

/** `target = value`. */
export interface AssignmentStatement {
  readonly kind: "assignment";
  readonly target: NameNode | VariableNode;
  readonly value: PythonExpression;
}

/** `with context as target:`, or without a target. */
export interface WithStatement {
  readonly kind: "with";
  readonly context: PythonExpression;
  readonly target: NameNode | VariableNode | null;
  readonly body: readonly PythonStatement[];
}

/** `@decorator` and `def name(parameters):` */
export interface FunctionStatement {
  readonly kind: "function";
  readonly decorator: PythonExpression;
  readonly name: VariableNode;
  /** Python identifiers; no variable of the module has the name of one of them. */
  readonly parameters: readonly string[];
  readonly body: readonly PythonStatement[];
}

/** `if item not in container:` */
export interface IfStatement {
  readonly kind: "ifNotIn";
  readonly item: PythonExpression;
  readonly container: PythonExpression;
  readonly body: readonly PythonStatement[];
}

/** `# text`; what is not printable ASCII is escaped, so that text never ends the comment. */
export interface CommentStatement {
  readonly kind: "comment";
  readonly text: string;
}

/** An empty line. */
export interface BlankStatement {
  readonly kind: "blank";
}

/** A module. */
export interface PythonModule {
  /** Comment lines at its top. */
  readonly header: readonly string[];
  /** Statements between the imports of installed packages and those of everything else; left out when nothing else is imported. */
  readonly preamble: readonly PythonStatement[];
  /** Roots of the packages that are installed with the interpreter: only these are imported above the preamble. */
  readonly installed: readonly string[];
  readonly body: readonly PythonStatement[];
}
