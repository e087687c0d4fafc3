import { diagnostic } from "#sdk/errors/index.ts";
import { visitExpressions } from "#sdk/ir/index.ts";
import type { Rule } from "../rule.ts";
import { listInputs } from "../task-inputs.ts";

/** Airflow renders Jinja in the template fields of provider operators. Inputs of TypeScript and Python tasks are data and are never rendered. */
export const jinjaPlaces: Rule = {
  name: "jinja-places",
  codes: ["JW2036"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      dag.tasks.flatMap((task) =>
        (task.kind === "operator" || task.kind === "bash" ? [] : listInputs(task))
          .filter(({ expression }) => [...visitExpressions(expression)].some((part) => part.kind === "jinja"))
          .map(({ label }) =>
            diagnostic("JW2036", {
              message: `In DAG "${dag.dagId}", ${label} of task "${task.taskId}" is a Jinja template. Airflow does not render the inputs of ${task.kind === "python" ? "Python" : "TypeScript"} tasks.`,
              hint: "Use run.ds, params.month and text`…`, which work everywhere.",
              source: task.source ?? dag.source,
            }),
          ),
      ),
    ),
};
