import { diagnostic } from "#sdk/errors/index.ts";
import { taskOptionTable } from "#sdk/options/task-option-table.ts";
import type { Rule } from "../rule.ts";
import { inputNames } from "../task-inputs.ts";

const optionNames: ReadonlyMap<string, string> = new Map(
  Object.entries(taskOptionTable).map(([name, { python }]) => [python, name]),
);

/** What the emitted file gives each operator by itself. */
const ownNames: ReadonlySet<string> = new Set(["task_id", "dag", "task_group", "default_args"]);

/** Written twice, a keyword argument is a syntax error; written as an argument alone, the local scheduler would not see the option. */
export const operatorArguments: Rule = {
  name: "operator-arguments",
  codes: ["JW2034"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      dag.tasks.flatMap((task) =>
        (task.kind === "operator" ? inputNames(task) : []).flatMap((argument) => {
          const option = optionNames.get(argument);
          if (option === undefined && !ownNames.has(argument)) return [];
          return diagnostic("JW2034", {
            message: `Argument "${argument}" of task "${task.taskId}" is none of the operator's own: every operator has it, and Jetway has to know it.`,
            hint:
              option === undefined
                ? "Leave it out: Jetway writes it."
                : `Write ${option} beside the arguments instead.`,
            source: task.source ?? dag.source,
          });
        }),
      ),
    ),
};
