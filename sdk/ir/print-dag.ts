import { canonicalJson } from "./canonical-json.ts";
import type { DagNode } from "./dag-node.ts";

/** A DAG as the canonical JSON text of its IR: equal DAGs have equal texts. `parseDag` reads it back. */
export function printDag(dag: DagNode): string {
  return canonicalJson(dag);
}
