import { diagnostic, didYouMean } from "#sdk/errors/index.ts";
import type { Rule } from "../rule.ts";

/** A typed client reads a result as the XCom of the task that it names; without that task there is nothing to read. */
export const resultTasks: Rule = {
  name: "result-tasks",
  codes: ["JW2009"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const known = new Set(dag.tasks.map((task) => task.taskId));
      return Object.entries(dag.results).flatMap(([name, taskId]) =>
        known.has(taskId)
          ? []
          : diagnostic("JW2009", {
              message: `Result "${name}" of DAG "${dag.dagId}" is the output of task "${taskId}", which does not exist.`,
              hint: didYouMean(taskId, known) ?? "Return a task of this DAG from its body.",
              source: dag.source,
            }),
      );
    }),
};
