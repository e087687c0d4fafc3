import type { DagNode } from "#sdk/ir/dag-node.ts";

/**
 * `BashOperator` writes a command that ends in `.sh` or `.bash` to a file in the working directory, which need not be writable, and runs that. A line
 * break at the end makes it a command like any other, and means nothing to the shell.
 */
export function runCommandInline(dag: DagNode): DagNode {
  return {
    ...dag,
    tasks: dag.tasks.map((task) =>
      task.kind === "bash" && /\.(?:sh|bash)$/.test(task.command) ? { ...task, command: `${task.command}\n` } : task,
    ),
  };
}
