import { diagnostic, didYouMean } from "#sdk/errors/index.ts";
import type { GroupInputExpression, GroupNode } from "#sdk/ir/index.ts";
import { visitExpressions } from "#sdk/ir/index.ts";
import { createGroupTree } from "../group-tree.ts";
import type { Rule } from "../rule.ts";
import { listInputs } from "../task-inputs.ts";

/** `MappedArgument.resolve` takes the item of the instance's map index: outside its mapped group there is none. */
export const groupInputs: Rule = {
  name: "group-inputs",
  codes: ["JW2053"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const tree = createGroupTree(dag);
      return dag.tasks.flatMap((task) =>
        listInputs(task).flatMap(({ label, expression }) =>
          [...visitExpressions(expression)].flatMap((part) => {
            if (part.kind !== "groupInput") return [];
            const problem = tryFindProblem(part, tree.around(task));
            if (problem === undefined) return [];
            return diagnostic("JW2053", {
              message: `In DAG "${dag.dagId}", ${label} of task "${task.taskId}" reads input "${part.name}" of group "${part.groupId}", ${problem.text}.`,
              hint: problem.hint,
              source: task.source ?? dag.source,
            });
          }),
        ),
      );
    }),
};

function tryFindProblem(
  { groupId, name }: GroupInputExpression,
  around: readonly GroupNode[],
): { readonly text: string; readonly hint: string } | undefined {
  const group = around.find((candidate) => candidate.groupId === groupId);
  if (group?.map === undefined) {
    return { text: "which is no mapped group around the task", hint: "Use the inputs of a mapped group in its body." };
  }
  if (group.map.kind === "each" || Object.hasOwn(group.map.inputs, name)) return undefined;
  return {
    text: "which is not mapped over it",
    hint: didYouMean(name, Object.keys(group.map.inputs)) ?? `Map the group over "${name}" as well.`,
  };
}
