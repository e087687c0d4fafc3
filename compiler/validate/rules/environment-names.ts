import { diagnostic } from "#sdk/errors/index.ts";
import type { Rule } from "../rule.ts";
import { inputNames } from "../task-inputs.ts";

/** bash reads variables of this form alone; one with `=` or a NUL in it makes `subprocess` raise before anything runs. */
export const environmentNames: Rule = {
  name: "environment-names",
  codes: ["JW2032"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      dag.tasks.flatMap((task) =>
        (task.kind === "bash" ? inputNames(task) : [])
          .filter((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
          .map((name) =>
            diagnostic("JW2032", {
              message: `Environment variable "${name}" of bash task "${task.taskId}" has a name that bash cannot read.`,
              hint: 'Use letters, digits and "_", and no digit first, such as "MONTH".',
              source: task.source ?? dag.source,
            }),
          ),
      ),
    ),
};
