import type { DagNode } from "#sdk/ir/dag-node.ts";
import type { OptionValues } from "#sdk/ir/option-value.ts";
import type { TaskNode } from "#sdk/ir/task-node.ts";

/** Whether Airflow turns rendered templates of a task into Python objects (`render_template_as_native_obj`). */
export function rendersNative(dag: DagNode, task: TaskNode): boolean {
  const options = [task.options, dag.defaults, dag.options];
  return options.map(nativeOption).find((value) => value !== undefined) ?? false;
}

function nativeOption(options: OptionValues): boolean | undefined {
  const option = options["renderTemplateAsNativeObj"];
  return option?.kind === "json" && typeof option.value === "boolean" ? option.value : undefined;
}
