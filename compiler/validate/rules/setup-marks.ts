import { diagnostic } from "#sdk/errors/index.ts";
import type { TaskNode } from "#sdk/ir/index.ts";
import type { Rule } from "../rule.ts";

/** `as_teardown` replaces the trigger rule of a task by that of teardowns, and `on_failure_fail_dagrun` raises `ValueError` on any other task. */
export const setupMarks: Rule = {
  name: "setup-marks",
  codes: ["JW2065"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      dag.tasks.flatMap((task) => {
        const problem = tryFindProblem(task);
        if (problem === undefined) return [];
        return diagnostic("JW2065", {
          message: `Task "${task.taskId}" of DAG "${dag.dagId}" ${problem.text}`,
          hint: problem.hint,
          source: task.source ?? dag.source,
        });
      }),
    ),
};

function tryFindProblem(task: TaskNode): { readonly text: string; readonly hint: string } | undefined {
  if (task.setupTeardown === "teardown" && "triggerRule" in task.options) {
    return {
      text: "is a teardown with a trigger rule. Airflow gives teardowns a rule of their own: when a setup succeeded and all before them is done.",
      hint: "Take the trigger rule away.",
    };
  }
  if (task.setupTeardown !== "teardown" && task.onFailureFailDagrun === true) {
    return {
      text: "fails the run by its failure as a teardown may, and is none. Airflow refuses the mark.",
      hint: "Make it the teardown of a scope, or take onFailureFailDagrun away.",
    };
  }
  return undefined;
}
