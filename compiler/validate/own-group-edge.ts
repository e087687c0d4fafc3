import type { DagNode, EdgeNode } from "#sdk/ir/index.ts";
import { createGroupTree, idOf } from "./group-tree.ts";

/** Tells whether an edge is between a group and itself, or what lies in it. */
export function isEdgeIntoOwnGroup(dag: DagNode): (edge: EdgeNode) => boolean {
  const tree = createGroupTree(dag);
  const nodes = new Map([...dag.tasks, ...dag.groups].map((node) => [idOf(node), node]));
  const liesIn = (inner: string, outer: string): boolean => {
    const node = nodes.get(inner);
    return node !== undefined && tree.byId.has(outer) && tree.around(node).some(({ groupId }) => groupId === outer);
  };
  return ({ from, to }) => (from === to && tree.byId.has(from)) || liesIn(from, to) || liesIn(to, from);
}
