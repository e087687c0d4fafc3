import type { DagNode } from "#sdk/ir/dag-node.ts";
import type { TaskNode } from "#sdk/ir/task-node.ts";
import { rendersNative } from "./renders-native.ts";

/** Whether rendering may change any text of a task: native rendering makes `"1"` a number, and `jinja_environment_kwargs` may say anything. */
export function rendersEverything(dag: DagNode, task: TaskNode): boolean {
  return rendersNative(dag, task) || dag.options["jinjaEnvironmentKwargs"] !== undefined;
}
