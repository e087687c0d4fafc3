import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { contentHash } from "#sdk/ir/content-hash.ts";
import type { Annotation, AnnotationRequest } from "./annotation.ts";

/** Raised when annotations get another meaning, so that old entries are not read. */
const cacheVersion = 2;

/**
 * Annotations of earlier compiles, each valid while every file that it was read from is unchanged. All of them lie in one file: they are small, and a
 * file for each module would take longer to write than the module to parse.
 */
export class AnnotationCache {
  readonly #path: string;
  readonly #root: string;
  readonly #kept: Readonly<Record<string, CacheEntry>>;
  readonly #used: Record<string, CacheEntry> = {};
  /** Modules share files: each is read once in a compile. */
  readonly #hashes = new Map<string, string | null>();

  constructor({ cacheFolder, root }: { readonly cacheFolder: string; readonly root: string }) {
    this.#path = join(cacheFolder, "annotations.json");
    this.#root = root;
    this.#kept = readEntries(this.#path);
  }

  /** The annotation for a request, when it was read before from the same texts. */
  tryGet(request: AnnotationRequest): Annotation | undefined {
    const key = keyOf(request);
    const entry = Object.hasOwn(this.#kept, key) ? this.#kept[key] : undefined;
    if (entry === undefined) return undefined;
    if (!Object.entries(entry.hashes).every(([file, hash]) => this.#hash(file) === hash)) return undefined;
    this.#used[key] = entry;
    return entry.annotation;
  }

  /** Keeps an annotation; `save` writes it. */
  put(request: AnnotationRequest, annotation: Annotation): void {
    const hashes = Object.fromEntries(annotation.files.map((file) => [file, this.#hash(file)]));
    this.#used[keyOf(request)] = { hashes, annotation };
  }

  /** Writes what this compile used, when it is not what was read. A cache that cannot be written is no reason to fail. */
  save(): void {
    const isSame = (key: string) => this.#kept[key] === this.#used[key];
    const keys = Object.keys(this.#used);
    if (keys.length === Object.keys(this.#kept).length && keys.every(isSame)) return;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      const temporary = `${this.#path}.${process.pid}`;
      writeFileSync(temporary, JSON.stringify({ cacheVersion, entries: this.#used }));
      renameSync(temporary, this.#path);
    } catch {
      // Slower next time, and nothing else.
    }
  }

  #hash(file: string): string | null {
    const known = this.#hashes.get(file);
    if (known !== undefined) return known;
    const hash = tryHash(resolve(this.#root, file));
    this.#hashes.set(file, hash);
    return hash;
  }
}

interface CacheEntry {
  /** By path relative to the project's root; null for a file that is not there. */
  readonly hashes: Readonly<Record<string, string | null>>;
  readonly annotation: Annotation;
}

function keyOf(request: AnnotationRequest): string {
  return contentHash({ ...request, root: "" });
}

function readEntries(path: string): Readonly<Record<string, CacheEntry>> {
  try {
    const content = JSON.parse(readFileSync(path, "utf8")) as {
      cacheVersion: number;
      entries: Record<string, CacheEntry>;
    };
    return content.cacheVersion === cacheVersion ? content.entries : {};
  } catch {
    return {};
  }
}

function tryHash(path: string): string | null {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return null;
  }
}
