import { diagnostic } from "#sdk/errors/index.ts";
import { isEdgeIntoOwnGroup } from "../own-group-edge.ts";
import type { Rule } from "../rule.ts";

/** `AirflowDagCycleException`: an edge of a group is one of its first or last tasks, so that one between a group and a task in it goes round in a circle. */
export const edgesIntoOwnGroup: Rule = {
  name: "edges-into-own-group",
  codes: ["JW2055"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const isOwn = isEdgeIntoOwnGroup(dag);
      return dag.edges.filter(isOwn).map(({ from, to, source }) =>
        diagnostic("JW2055", {
          message: `In DAG "${dag.dagId}", "${to}" comes after "${from}", and one of the two lies in the other. Tasks of the group would wait for themselves.`,
          hint: "Order the tasks inside the group among themselves, or move the task out of the group.",
          source: source ?? dag.source,
        }),
      );
    }),
};
