import type { TaskNode } from "../ir/task-node.ts";

/** For each label that a branch may return, the tasks and groups that it follows. */
export type BranchRoutes = Readonly<Record<string, readonly string[]>>;

/** What the value means that a task's handler returns. */
export type ExpectedAnswer =
  | { readonly kind: "value" }
  | { readonly kind: "branch"; readonly routes: BranchRoutes }
  | { readonly kind: "condition" }
  | { readonly kind: "sensor" };

/** What the handler of a task is expected to answer. */
export function expectedAnswer(task: TaskNode): ExpectedAnswer {
  switch (task.kind) {
    case "branch":
      return { kind: "branch", routes: task.routes };
    case "shortCircuit":
      return { kind: "condition" };
    case "sensor":
      return { kind: "sensor" };
    default:
      return { kind: "value" };
  }
}
