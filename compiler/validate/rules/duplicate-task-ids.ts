import { diagnostic } from "#sdk/errors/index.ts";
import type { Rule } from "../rule.ts";

/** `DuplicateTaskIdFound` in `DAG.add_task`: a task instance is found by its task id. */
export const duplicateTaskIds: Rule = {
  name: "duplicate-task-ids",
  codes: ["JW2004"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const seen = new Set<string>();
      return dag.tasks.flatMap((task) => {
        if (!seen.has(task.taskId)) {
          seen.add(task.taskId);
          return [];
        }
        return diagnostic("JW2004", {
          message: `DAG "${dag.dagId}" has two tasks with the id "${task.taskId}". Airflow tells tasks apart by their id.`,
          hint: `Give one of them another id, such as "${task.taskId}_2".`,
          source: task.source ?? dag.source,
        });
      });
    }),
};
