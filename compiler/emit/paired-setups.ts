import type { DagNode } from "#sdk/ir/dag-node.ts";
import type { TaskNode } from "#sdk/ir/task-node.ts";

/** The setups whose resources a teardown takes away and that are written before it, so that it can name them: `as_teardown(setups=[…])`. */
export function pairedSetups(task: TaskNode, dag: DagNode): readonly string[] {
  if (task.setupTeardown !== "teardown") return [];
  const before = new Set(
    dag.edges.filter(({ to, label }) => to === task.taskId && label === undefined).map(({ from }) => from),
  );
  return dag.tasks
    .slice(0, dag.tasks.indexOf(task))
    .filter(({ taskId, setupTeardown }) => setupTeardown === "setup" && before.has(taskId))
    .map(({ taskId }) => taskId);
}
