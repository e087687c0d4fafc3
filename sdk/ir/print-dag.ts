import type { DagNode } from "./dag-node.ts";

/**
 * A DAG as the JSON text of its IR, which `parseDag` reads back to the same DAG. Members keep the author's order, which the emitted Python shows;
 * to compare DAGs use `contentHash`, which does not mind it.
 */
export function printDag(dag: DagNode): string {
  return JSON.stringify(dag);
}
