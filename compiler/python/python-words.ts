/** Words that cannot be a variable: Python's keywords, and those that are keywords in some places. */
export const pythonKeywords: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global if import in is " +
    "lambda nonlocal not or pass raise return try while with yield _ case match type"
  ).split(" "),
);

/** Builtin functions and types, which a variable would hide. A task's variable is lower-case, so the builtin exceptions are not here. */
export const pythonBuiltins: ReadonlySet<string> = new Set(
  (
    "abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright credits delattr " +
    "dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help hex id input int isinstance " +
    "issubclass iter len license list locals map max memoryview min next object oct open ord pow print property quit range repr reversed " +
    "round set setattr slice sorted staticmethod str sum super tuple type vars zip"
  ).split(" "),
);

/** Whether text is a name that Python accepts after a dot and as a keyword argument. ASCII only. */
export function isPythonIdentifier(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text) && !hardKeyword.has(text);
}

const softKeywords: ReadonlySet<string> = new Set(["_", "case", "match", "type"]);
const hardKeyword: ReadonlySet<string> = pythonKeywords.difference(softKeywords);
