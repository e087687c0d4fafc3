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

/** Node prints `file:///path:line`, the line (perhaps with its neighbours), and a row of carets above a syntax error's stack. */
function syntaxErrorPlace(stack: string, project: Project): SourceLocation | undefined {
  const match = /^(file:\S+):(\d+)\n(?:.*\n){1,3}?( *)\^/.exec(stack);
  if (match === null) return undefined;
  const [, url = "", line, indentation = ""] = match;
  const file = tryRelative(url, project);
  return file === undefined ? undefined : { file, line: Number(line), column: indentation.length + 1 };
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
