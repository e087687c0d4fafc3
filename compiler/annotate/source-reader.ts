import { readFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { ts } from "ts-morph";

/** Reads and parses files of a project, each once, and remembers which. */
export class SourceReader {
  readonly #root: string;
  readonly #files = new Map<string, ts.SourceFile | undefined>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Files that were read, relative to the project's root. */
  get files(): readonly string[] {
    return [...this.#files.keys()].map((path) => relative(this.#root, path).split(sep).join("/")).sort();
  }

  /** The parsed file; undefined when it cannot be read. */
  tryRead(path: string): ts.SourceFile | undefined {
    const absolute = resolve(this.#root, path);
    if (!this.#files.has(absolute)) this.#files.set(absolute, parse(absolute));
    return this.#files.get(absolute);
  }

  /** The file that a relative import names; undefined for a package and for a file that cannot be read. */
  tryReadImported(file: ts.SourceFile, statement: ts.ImportDeclaration): ts.SourceFile | undefined {
    const specifier = statement.moduleSpecifier;
    if (!ts.isStringLiteral(specifier) || !specifier.text.startsWith(".")) return undefined;
    return this.tryRead(resolve(dirname(file.fileName), specifier.text));
  }
}

function parse(path: string): ts.SourceFile | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}
