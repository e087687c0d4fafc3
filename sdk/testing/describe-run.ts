import { createRunTree } from "../display/create-run-tree.ts";
import { plainTreeStyle, renderRunTree } from "../display/render-run-tree.ts";
import type { PicturedRun } from "../display/run-tree.ts";

/** What of a run is described. */
export interface DescribedRun {
  readonly dagId: string;
  readonly runId: string;
  readonly state: string;
  readonly picture: PicturedRun;
}

/** A run as text: what it is, and its tree, with a mark before the lines of the tasks that matter. */
export function describeRun(run: DescribedRun, marked: ReadonlySet<string> = new Set()): string {
  const isMarked = marked.size === 0 ? {} : { isMarked: ({ id }: { readonly id: string }) => marked.has(id) };
  const lines = renderRunTree(createRunTree(run.picture), { ...plainTreeStyle, ...isMarked });
  return [`${run.dagId}, run ${run.runId}: ${run.state}`, ...lines.map((line) => `  ${line}`)].join("\n");
}
