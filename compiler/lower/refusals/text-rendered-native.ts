import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import { rendersNative } from "../../emit/renders-native.ts";

/** Rendered natively, an environment variable with the text `5` becomes the number 5, which no process takes. From 3.2 on the pass `keepBashText` prevents it. */
export function textRenderedNative(dag: DagNode): readonly Diagnostic[] {
  return dag.tasks.flatMap((task) => {
    if (task.kind !== "bash" || !rendersNative(dag, task)) return [];
    const variable = Object.entries(task.environment).find(([, expression]) => expression.kind !== "literal");
    if (variable === undefined) return [];
    return diagnostic("JW3002", {
      message: `Environment variable "${variable[0]}" of task "${task.taskId}" is rendered when the task runs, and DAG "${dag.dagId}" renders templates as Python objects: its text could become a number. Before Airflow 3.2 a task cannot be left out of that.`,
      hint: "Remove renderTemplateAsNativeObj from the DAG, or compile for 3.2 or newer.",
      source: task.source ?? dag.source,
    });
  });
}
