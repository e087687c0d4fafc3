import { diagnostic, didYouMean } from "#sdk/errors/index.ts";
import { type TaskNode, visitExpressions } from "#sdk/ir/index.ts";
import type { Rule } from "../rule.ts";
import { listInputs, type TaskInput } from "../task-inputs.ts";

/** A run has the params that its DAG declares; another name raises `KeyError` in the task. */
export const knownParams: Rule = {
  name: "known-params",
  codes: ["JW2029"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const known = new Set(dag.params.map((param) => param.name));
      return dag.tasks.flatMap((task) =>
        [...listInputs(task), ...labelOf(task)].flatMap(({ label, expression }) =>
          [...visitExpressions(expression)].flatMap((part) => {
            if (part.kind !== "param" || known.has(part.name)) return [];
            return diagnostic("JW2029", {
              message: `In DAG "${dag.dagId}", ${label} of task "${task.taskId}" is param "${part.name}", which the DAG does not have.`,
              hint: didYouMean(part.name, known) ?? `Declare it: params: { ${part.name}: param<string>() }.`,
              source: task.source ?? dag.source,
            });
          }),
        ),
      );
    }),
};

/** A label may name params as well. */
function labelOf({ map }: TaskNode): readonly TaskInput[] {
  return map?.label === undefined ? [] : [{ label: "the label", name: "label", expression: map.label }];
}
