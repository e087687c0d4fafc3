import { glob } from "node:fs/promises";
import { sep } from "node:path";

/** The DAG modules of a project: paths relative to its root that match a pattern, sorted, without `node_modules`. */
export async function findDagModules(root: string, patterns: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  const exclude = (path: string) => path === "node_modules" || path.endsWith(`${sep}node_modules`);
  for await (const path of glob([...patterns], { cwd: root, exclude })) found.add(path.split(sep).join("/"));
  return [...found].sort();
}
