import { diagnostic } from "#sdk/errors/index.ts";
import { tryFindIdProblem } from "../id-problem.ts";
import type { Rule } from "../rule.ts";

/** `validate_key` holds for task ids as well (`BaseOperator.__init__`). */
export const taskIds: Rule = {
  name: "task-ids",
  codes: ["JW2002"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      dag.tasks.flatMap((task) => {
        const problem = tryFindIdProblem(task.taskId);
        if (problem === undefined) return [];
        const { reason, suggestion } = problem;
        return diagnostic("JW2002", {
          message: `The task id "${task.taskId}" of DAG "${dag.dagId}" ${reason}. Airflow takes letters, digits, "_", "-" and ".", at most 250 of them.`,
          hint: suggestion === undefined ? "Choose another id." : `Name it "${suggestion}".`,
          source: task.source ?? dag.source,
        });
      }),
    ),
};
