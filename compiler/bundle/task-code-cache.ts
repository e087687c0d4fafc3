import { readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { contentHash } from "#sdk/ir/content-hash.ts";
import { FileHashes } from "../file-hashes.ts";
import type { BundleFile } from "./bundle-file.ts";
import type { ModuleBundle } from "./bundle-module.ts";

/** Raised when entries get another meaning, so that old ones are not read. */
const cacheVersion = 3;

/** What decides which files the bundler finds, beside the files themselves. */
const resolutionFiles = ["package.json", "package-lock.json"];

/**
 * Bundles of earlier compiles, each valid while every file that it was made from is unchanged: bundling a module that imports a library such as
 * zod takes some 50 ms, reading it back 2.
 */
export class TaskCodeCache {
  readonly #folder: string;
  readonly #root: string;
  readonly #bundler: string;
  readonly #hashes: FileHashes;

  /** @param bundler What tells one way of bundling from another: its version, and that of Jetway's own code. */
  constructor(given: { readonly cacheFolder: string; readonly root: string; readonly bundler: string }) {
    this.#folder = join(given.cacheFolder, "task-code");
    this.#hashes = new FileHashes(given.root);
    this.#root = given.root;
    this.#bundler = given.bundler;
  }

  /** The bundle of a module, when it was made before from the same files. */
  tryGet(module: string): ModuleBundle | undefined {
    const entry = tryReadEntry(this.#path(module));
    if (entry === undefined) return undefined;
    const isFresh = Object.entries(entry.hashes).every(([file, hash]) => this.#hashes.of(file) === hash);
    return isFresh ? { ...entry.bundle, files: entry.files.map(toBundleFile), diagnostics: [] } : undefined;
  }

  /** Keeps a bundle that was made without a diagnostic. A cache that cannot be written is no reason to fail. */
  async put(module: string, { files, inputs }: ModuleBundle): Promise<void> {
    const sources = [...resolutionFiles, ...inputs.map((path) => relative(this.#root, path))];
    const entry: CacheEntry = {
      hashes: Object.fromEntries(sources.map((file) => [file, this.#hashes.of(file)])),
      files: files.map(toCachedFile),
      bundle: { inputs },
    };
    const path = this.#path(module);
    try {
      await mkdir(dirname(path), { recursive: true });
      const temporary = `${path}.${process.pid}`;
      await writeFile(temporary, JSON.stringify(entry));
      await rename(temporary, path);
    } catch {
      // Slower next time, and nothing else.
    }
  }

  #path(module: string): string {
    return join(this.#folder, `${contentHash([cacheVersion, this.#bundler, module])}.json`);
  }
}

interface CacheEntry {
  /** By path relative to the project's root; null for a file that is not there. */
  readonly hashes: Readonly<Record<string, string | null>>;
  readonly files: readonly CachedFile[];
  readonly bundle: Pick<ModuleBundle, "inputs">;
}

/** Bytes that are no text are kept in base64. */
type CachedFile = Omit<BundleFile, "content"> & ({ readonly text: string } | { readonly base64: string });

function toCachedFile({ content, ...file }: BundleFile): CachedFile {
  return typeof content === "string"
    ? { ...file, text: content }
    : { ...file, base64: Buffer.from(content).toString("base64") };
}

function toBundleFile(cached: CachedFile): BundleFile {
  const { path, role } = cached;
  return { path, role, content: "text" in cached ? cached.text : Buffer.from(cached.base64, "base64") };
}

function tryReadEntry(path: string): CacheEntry | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as CacheEntry;
  } catch {
    return undefined;
  }
}
