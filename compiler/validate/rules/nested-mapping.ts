import { diagnostic } from "#sdk/errors/index.ts";
import { createGroupTree, titleOf } from "../group-tree.ts";
import type { Rule } from "../rule.ts";

/**
 * `NotImplementedError` in `MappedOperator` ("operator expansion in an expanded task group is not yet supported") and `ValueError` for a mapped group over
 * the input of another. A mapped group over a literal list in another is let through and not supported either.
 */
export const nestedMapping: Rule = {
  name: "nested-mapping",
  codes: ["JW2056"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const tree = createGroupTree(dag);
      return [...dag.tasks, ...dag.groups].flatMap((node) => {
        const outer = node.map === undefined ? undefined : tree.around(node).find(({ map }) => map !== undefined);
        if (outer === undefined) return [];
        return diagnostic("JW2056", {
          message: `In DAG "${dag.dagId}", ${titleOf(node)} is mapped inside mapped group "${outer.groupId}". Airflow does not map within a mapped group.`,
          hint: "Map over the pairs instead: return them from a task, and use mapEach.",
          source: node.source ?? dag.source,
        });
      });
    }),
};
