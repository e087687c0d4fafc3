import { diagnostic } from "#sdk/errors/index.ts";
import type { Rule } from "../rule.ts";

/**
 * `DuplicateTaskIdFound` in `TaskGroup` and `DAG.add_task`: tasks and groups share one space of ids, in which each group also takes the ids of the two points
 * at which Airflow's graph joins its edges.
 */
export const repeatedNodeIds: Rule = {
  name: "repeated-node-ids",
  codes: ["JW2050"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const tasks = new Set(dag.tasks.map(({ taskId }) => taskId));
      const seen = new Set<string>();
      return dag.groups.flatMap(({ groupId, source }) => {
        const taken = [groupId, `${groupId}.upstream_join_id`, `${groupId}.downstream_join_id`].find((id) =>
          tasks.has(id),
        );
        const isRepeated = seen.has(groupId);
        seen.add(groupId);
        if (!isRepeated && taken === undefined) return [];
        const other = taken === undefined ? "another group" : `task "${taken}"`;
        return diagnostic("JW2050", {
          message: `Group "${groupId}" of DAG "${dag.dagId}" takes the id of ${other}. Airflow tells tasks and groups apart by their id.`,
          hint: `Give one of them another id, such as "${groupId}_2".`,
          source: source ?? dag.source,
        });
      });
    }),
};
