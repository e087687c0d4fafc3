import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { SourceReader } from "./read-source-line.ts";

/** Reads source files below a project's root, each once; a file that cannot be read is one that is not there. */
export function createSourceReader(root: string): SourceReader {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, tryReadText(resolve(root, file)));
    return texts.get(file);
  };
}

function tryReadText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
