import { fileURLToPath } from "node:url";
import type { SourceLocation } from "#sdk/ir/source-location.ts";

/** Where a file stands in a project. */
export interface Project {
  /** Absolute path of the project's root. */
  readonly root: string;
}

/**
 * Where in the project's own code an error comes from: the nearest frame that lies in the project and not in a package, or the place that Node
 * prints above a syntax error. Undefined when no such place is known.
 */
export function errorPlace(error: unknown, project: Project): SourceLocation | undefined {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return syntaxErrorPlace(stack, project) ?? framePlace(stack, project);
}

/**
 * Node prints `file:///path:line` above a syntax error's stack, and below it the lines: a row of carets under one line, or `>` before each of several.
 */
function syntaxErrorPlace(stack: string, project: Project): SourceLocation | undefined {
  const head = /^(file:\S+):(\d+)\n/.exec(stack);
  if (head === null) return undefined;
  const [, url = "", line] = head;
  const file = tryRelative(url, project);
  if (file === undefined) return undefined;
  const carets = /^( *)\^+$/m.exec(stack);
  return { file, line: Number(line), column: (carets?.[1]?.length ?? 0) + 1 };
}

function framePlace(stack: string, project: Project): SourceLocation | undefined {
  for (const match of stack.matchAll(/^ {4}at .*?\(?((?:file:|\/)[^()]*?)(?:\?[^:()]*)?:(\d+):(\d+)\)?$/gm)) {
    const file = tryRelative(match[1] ?? "", project);
    if (file !== undefined) return { file, line: Number(match[2]), column: Number(match[3]) };
  }
  return undefined;
}

/** The path relative to the project's root; undefined when it is outside or in a package. */
function tryRelative(fileOrUrl: string, { root }: Project): string | undefined {
  const path = fileOrUrl.startsWith("file:") ? fileURLToPath(fileOrUrl.replace(/\?.*$/, "")) : fileOrUrl;
  const prefix = root.endsWith("/") ? root : `${root}/`;
  if (!path.startsWith(prefix)) return undefined;
  const relative = path.slice(prefix.length);
  return relative.split("/").includes("node_modules") ? undefined : relative;
}
