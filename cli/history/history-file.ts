import { join } from "node:path";

/** Path of a project's history of local runs. */
export function historyFile(root: string): string {
  return join(root, ".jetway", "history.sqlite");
}
