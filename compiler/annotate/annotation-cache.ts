import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { contentHash } from "#sdk/ir/content-hash.ts";
import type { Annotation, AnnotationRequest } from "./annotation.ts";

/** Raised when annotations get another meaning, so that old entries are not read. */
const cacheVersion = 1;

/** Annotations of earlier compiles, each valid while every file that it was read from is unchanged. */
export class AnnotationCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = join(folder, "annotations");
  }

  /** The annotation for a request, when it was read before from the same texts. */
  tryGet(request: AnnotationRequest): Annotation | undefined {
    const entry = tryReadJson(this.#path(request));
    if (entry === undefined) return undefined;
    const isFresh = Object.entries(entry.hashes).every(([file, hash]) => tryHash(resolve(request.root, file)) === hash);
    return isFresh ? entry.annotation : undefined;
  }

  /** Keeps an annotation. A cache that cannot be written is no reason to fail. */
  put(request: AnnotationRequest, annotation: Annotation): void {
    const hashes = Object.fromEntries(
      annotation.files.map((file) => [file, tryHash(resolve(request.root, file)) ?? null]),
    );
    const path = this.#path(request);
    try {
      mkdirSync(dirname(path), { recursive: true });
      const temporary = `${path}.${process.pid}`;
      writeFileSync(temporary, JSON.stringify({ hashes, annotation }));
      renameSync(temporary, path);
    } catch {
      // Slower next time, and nothing else.
    }
  }

  #path(request: AnnotationRequest): string {
    return join(this.#folder, `${contentHash([cacheVersion, { ...request, root: "" }])}.json`);
  }
}

interface CacheEntry {
  readonly hashes: Readonly<Record<string, string | null>>;
  readonly annotation: Annotation;
}

function tryReadJson(path: string): CacheEntry | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as CacheEntry;
  } catch {
    return undefined;
  }
}

function tryHash(path: string): string | undefined {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return undefined;
  }
}
