import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** SHA-256 of files of a project, each read once in a compile: modules share most of what they import. */
export class FileHashes {
  readonly #root: string;
  readonly #known = new Map<string, string | null>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The hash of a file by its path relative to the root; null when it cannot be read. */
  of(file: string): string | null {
    const known = this.#known.get(file);
    if (known !== undefined) return known;
    const hash = tryHash(resolve(this.#root, file));
    this.#known.set(file, hash);
    return hash;
  }
}

function tryHash(path: string): string | null {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return null;
  }
}
