import { diagnostic } from "#sdk/errors/index.ts";
import { type DagNode, type TaskNode, visitExpressions } from "#sdk/ir/index.ts";
import { titleOf } from "../group-tree.ts";
import { tryReadTaskOption } from "../option-set.ts";
import type { Rule } from "../rule.ts";
import { nodeInputs } from "../task-inputs.ts";

/** With `do_xcom_push=False`, and for an `EmptyOperator`, there is no XCom `return_value`: whoever pulls it gets nothing. */
export const pushedOutputs: Rule = {
  name: "pushed-outputs",
  codes: ["JW2010"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const tasks = new Map(dag.tasks.map((task) => [task.taskId, task]));
      return [...dag.tasks, ...dag.groups].flatMap((reader) =>
        nodeInputs(reader).flatMap(({ label, expression }) => {
          const read = [...visitExpressions(expression)].flatMap((part) =>
            part.kind === "xcom" && part.key === "return_value" ? (tasks.get(part.taskId) ?? []) : [],
          );
          return read.flatMap((upstream) => {
            const reason = tryFindReason(dag, upstream);
            if (reason === undefined) return [];
            return diagnostic("JW2010", {
              message: `In DAG "${dag.dagId}", ${label} of ${titleOf(reader)} reads the output of task "${upstream.taskId}", which pushes none: ${reason.text}.`,
              hint: reason.hint,
              source: reader.source ?? dag.source,
            });
          });
        }),
      );
    }),
};

function tryFindReason(dag: DagNode, task: TaskNode): { readonly text: string; readonly hint: string } | undefined {
  if (task.kind === "empty")
    return { text: "it does nothing", hint: `Use .before() and .after() for the order alone.` };
  if (tryReadTaskOption(dag, task, "doXcomPush") !== false) return undefined;
  return { text: "doXcomPush is false", hint: `Take doXcomPush: false away from task "${task.taskId}".` };
}
