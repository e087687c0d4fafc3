import type { PythonTaskNode } from "../../ir/index.ts";
import type { TaskOutcome } from "../../task/index.ts";
import type { TaskAttempt } from "./task-attempt.ts";

/** Placeholder until the caller exists. */
export async function executePython(attempt: TaskAttempt<PythonTaskNode>): Promise<TaskOutcome> {
  throw new Error(attempt.task.taskId);
}
