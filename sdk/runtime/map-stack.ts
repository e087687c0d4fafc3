import { readFileSync } from "node:fs";
import type { SourceMap, SourceMapPayload } from "node:module";
import { fileURLToPath } from "node:url";

const position = /(file:\/\/[^\s():]+):(\d+):(\d+)/g;

/**
 * Rewrites the positions in a stack to the TypeScript sources, by the source maps that lie beside the files. Read only when an error is
 * described; a position without a map stays as it is.
 */
export function mapStack(stack: string): string {
  const maps = new Map<string, SourceMap | undefined>();
  return stack.replace(position, (written, url: string, line: string, column: string) => {
    if (!maps.has(url)) maps.set(url, tryReadSourceMap(url));
    const entry = maps.get(url)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry === undefined || !("originalSource" in entry)) return written;
    return `${withoutParents(entry.originalSource)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

function tryReadSourceMap(url: string): SourceMap | undefined {
  try {
    // Loaded here, on the way of a failure, to keep it off every task's start.
    const { SourceMap } = process.getBuiltinModule("node:module");
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, "utf8")) as SourceMapPayload);
  } catch {
    return undefined;
  }
}

/** A map names its sources relative to itself; on the worker they do not exist, so the way up says nothing. */
function withoutParents(source: string): string {
  return source.replace(/^(?:\.\.?\/)+/, "");
}
