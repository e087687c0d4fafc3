import { callerLocation } from "./caller-location.ts";
import { currentBuilder } from "./current-builder.ts";
import { type GraphNode, nodeIn } from "./graph-node.ts";

/**
 * Orders tasks and groups one after another, without passing data. A list in the chain runs side by side: each of its tasks after everything before the
 * list, and before everything behind it.
 *
 * @throws JW8001 outside a DAG's body, JW8003 for a task of another DAG, JW8013 for something that is no task or group.
 * @example
 * chain(load, [check, profile], publish)
 * // Python: load >> [check, profile] >> publish
 */
export function chain(...steps: readonly (GraphNode | readonly GraphNode[])[]): void {
  const builder = currentBuilder("chain()");
  const source = callerLocation();
  let earlier: readonly string[] = [];
  for (const step of steps) {
    const nodes = (Array.isArray(step) ? step : [step]).map((node) => nodeIn(builder, node, "chain()"));
    for (const from of earlier) for (const to of nodes) builder.addEdge(from, to, { reason: "order", source });
    if (nodes.length > 0) earlier = nodes;
  }
}
