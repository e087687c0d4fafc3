import { type Dag, isDag } from "../authoring/dag-object.ts";
import { JetwayError } from "../errors/index.ts";
import type { TaskHandler } from "../task/index.ts";

/**
 * The code of a task among the exports of its DAG module.
 *
 * @throws JetwayError JW6015 when there is no such task; the message lists what there is.
 */
export function findHandler(exports: readonly unknown[], dagId: string, taskId: string): TaskHandler {
  const dags = exports.filter(isDag);
  const handler = dags.find((dag) => dag.dagId === dagId)?.handlers.get(taskId);
  if (handler !== undefined) return handler;
  throw new JetwayError(
    `The task code has no task "${taskId}" of the DAG "${dagId}". It has: ${dags.map(describeDag).join("; ") || "no DAG"}.`,
    {
      code: "JW6015",
      hint: "Tasks and their ids must not depend on the moment or the machine: the module is imported again where the task runs. Else compile and deploy again.",
    },
  );
}

function describeDag(dag: Dag): string {
  const taskIds = [...dag.handlers.keys()];
  const shown = taskIds.slice(0, 20).join(", ");
  return `${dag.dagId} with ${shown || "no TypeScript task"}${taskIds.length > 20 ? ` and ${taskIds.length - 20} more` : ""}`;
}
