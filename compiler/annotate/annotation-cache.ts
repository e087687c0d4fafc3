import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { contentHash } from "#sdk/ir/content-hash.ts";
import { FileHashes } from "../file-hashes.ts";
import type { Annotation, AnnotationRequest } from "./annotation.ts";

/** Raised when annotations get another meaning, so that old entries are not read. */
const cacheVersion = 3;

/**
 * Annotations of earlier compiles, each valid while every file that it was read from is unchanged. All of them lie in one file: they are small, and a
 * file for each module would take longer to write than the module to parse.
 */
export class AnnotationCache {
  readonly #path: string;
  readonly #kept: Readonly<Record<string, CacheEntry>>;
  readonly #used: Record<string, CacheEntry> = {};
  readonly #hashes: FileHashes;

  constructor({ cacheFolder, root }: { readonly cacheFolder: string; readonly root: string }) {
    this.#path = join(cacheFolder, "annotations.json");
    this.#hashes = new FileHashes(root);
    this.#kept = readEntries(this.#path);
  }

  /** The annotation for a request, when it was read before from the same texts. */
  tryGet(request: AnnotationRequest): Annotation | undefined {
    const key = keyOf(request);
    const entry = Object.hasOwn(this.#kept, key) ? this.#kept[key] : undefined;
    if (entry === undefined) return undefined;
    if (!Object.entries(entry.hashes).every(([file, hash]) => this.#hashes.of(file) === hash)) return undefined;
    this.#used[key] = entry;
    return entry.annotation;
  }

  /** Keeps an annotation; `save` writes it. */
  put(request: AnnotationRequest, annotation: Annotation): void {
    const hashes = Object.fromEntries(annotation.files.map((file) => [file, this.#hashes.of(file)]));
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
