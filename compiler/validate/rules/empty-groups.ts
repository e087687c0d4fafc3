import { diagnostic } from "#sdk/errors/index.ts";
import { createGroupTree } from "../group-tree.ts";
import type { Rule } from "../rule.ts";

/**
 * Edges from and to a group are edges of its tasks. Airflow accepts a group without any and then draws its edges from what is around it (`find_leaves` in
 * `TaskGroup._set_relatives`), which nobody expects.
 */
export const emptyGroups: Rule = {
  name: "empty-groups",
  codes: ["JW2054"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const tree = createGroupTree(dag);
      const filled = new Set(dag.tasks.flatMap((task) => tree.around(task)));
      return dag.groups
        .filter((group) => !filled.has(group))
        .map(({ groupId, source }) =>
          diagnostic("JW2054", {
            message: `Group "${groupId}" of DAG "${dag.dagId}" has no tasks: edges from and to it would be edges of nothing.`,
            hint: 'Add a task to its body, such as empty("start"), or take the group out.',
            source: source ?? dag.source,
          }),
        );
    }),
};
