import { type AirflowVersion, isAtLeast } from "#sdk/ir/airflow-version.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import { rendersNative } from "../emit/renders-native.ts";

/** An environment is text: where a DAG renders templates as Python objects, its bash tasks do not. Before 3.2 a task cannot say so itself. */
export function keepBashText(dag: DagNode, target: AirflowVersion): DagNode {
  if (!isAtLeast(target, "3.2")) return dag;
  return {
    ...dag,
    tasks: dag.tasks.map((task) =>
      task.kind === "bash" && rendersNative(dag, task)
        ? { ...task, options: { ...task.options, renderTemplateAsNativeObj: { kind: "json", value: false } } }
        : task,
    ),
  };
}
