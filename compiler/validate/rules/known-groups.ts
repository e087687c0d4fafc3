import { diagnostic, didYouMean } from "#sdk/errors/index.ts";
import type { GroupNode, TaskNode } from "#sdk/ir/index.ts";
import { idOf, titleOf } from "../group-tree.ts";
import type { Rule } from "../rule.ts";

/** A task or a group lies in a group of its DAG, whose id its own begins with: Airflow puts the group's id in front (`TaskGroup.child_id`). */
export const knownGroups: Rule = {
  name: "known-groups",
  codes: ["JW2052"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const known = new Set(dag.groups.map(({ groupId }) => groupId));
      return [...dag.tasks, ...dag.groups].flatMap((node) => {
        const group = groupOf(node);
        if (group === null || (known.has(group) && idOf(node).startsWith(`${group}.`))) return [];
        const what = known.has(group) ? "without its id in front" : "which does not exist";
        return diagnostic("JW2052", {
          message: `In DAG "${dag.dagId}", ${titleOf(node)} lies in group "${group}", ${what}.`,
          hint: known.has(group)
            ? `Name it "${group}.${idOf(node)}".`
            : (didYouMean(group, known) ?? "Add the group to the DAG."),
          source: node.source ?? dag.source,
        });
      });
    }),
};

function groupOf(node: TaskNode | GroupNode): string | null {
  return (node.kind === "group" ? node.parent : node.group) ?? null;
}
