import { readFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { type SyntaxTree, tryParse } from "./syntax-tree.ts";

/** Reads and parses files of a project, each once, and remembers which. */
export class SourceReader {
  readonly #root: string;
  readonly #files = new Map<string, SyntaxTree | undefined>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Files that were read, relative to the project's root. */
  get files(): readonly string[] {
    return [...this.#files.keys()].map((path) => relative(this.#root, path).split(sep).join("/")).sort();
  }

  /** The parsed file; undefined when it cannot be read. */
  tryRead(path: string): SyntaxTree | undefined {
    const absolute = resolve(this.#root, path);
    if (!this.#files.has(absolute)) this.#files.set(absolute, tryReadFile(absolute));
    return this.#files.get(absolute);
  }

  /** The file that a relative import names; undefined for a package and for a file that cannot be read. */
  tryReadImported(tree: SyntaxTree, specifier: string): SyntaxTree | undefined {
    return specifier.startsWith(".") ? this.tryRead(resolve(dirname(tree.path), specifier)) : undefined;
  }
}

function tryReadFile(path: string): SyntaxTree | undefined {
  try {
    return tryParse(path, readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
