import { diagnostic } from "#sdk/errors/index.ts";
import { type DagNode, orderTasks } from "#sdk/ir/index.ts";
import { findCycles } from "../find-cycles.ts";
import { isEdgeIntoOwnGroup } from "../own-group-edge.ts";
import type { Rule } from "../rule.ts";

/** `AirflowDagCycleException` in `DAG.check_cycle`: tasks that wait for each other never start. */
export const cycles: Rule = {
  name: "cycles",
  codes: ["JW2005"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const tasks = new Map(dag.tasks.map((task) => [task.taskId, task]));
      return findCycles([...tasks.keys()], edgesOf(dag)).map((path) => {
        const [last = "", first = ""] = path.slice(-2);
        const closing = dag.edges.find((edge) => edge.from === last && edge.to === first);
        return diagnostic("JW2005", {
          message: `The tasks of DAG "${dag.dagId}" wait for each other: ${describe(path)}. None of them could ever start.`,
          hint: `Take the edge from "${last}" to "${first}" out, or turn it round.`,
          source: closing?.source ?? tasks.get(first)?.source ?? dag.source,
        });
      });
    }),
};

/** The edges between tasks. Those between a group and what lies in it have a rule of their own. */
function edgesOf(dag: DagNode): readonly { readonly from: string; readonly to: string }[] {
  if (dag.groups.length === 0) return dag.edges;
  const isOwn = isEdgeIntoOwnGroup(dag);
  const { downstream } = orderTasks({ ...dag, edges: dag.edges.filter((edge) => !isOwn(edge)) });
  return [...downstream].flatMap(([from, below]) => [...below].map((to) => ({ from, to })));
}

const longestPath = 12;

function describe(path: readonly string[]): string {
  if (path.length <= longestPath) return path.join(" → ");
  const half = longestPath / 2;
  return [...path.slice(0, half), `… ${path.length - longestPath} more …`, ...path.slice(-half)].join(" → ");
}
