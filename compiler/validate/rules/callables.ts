import { diagnostic } from "#sdk/errors/index.ts";
import { isPythonIdentifier } from "../../python/python-words.ts";
import type { Rule } from "../rule.ts";

/** The runtime imports the module and takes the function from it when the task runs; at the parse nothing is imported, so Airflow would find out late. */
export const callables: Rule = {
  name: "callables",
  codes: ["JW2030"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      dag.tasks.flatMap((task) => {
        if (task.kind !== "python" || isCallable(task.callable)) return [];
        return diagnostic("JW2030", {
          message: `The callable of python task "${task.taskId}" is "${task.callable}". The worker needs the module and the function: package.module:function.`,
          hint: hintFor(task.callable),
          source: task.source ?? dag.source,
        });
      }),
    ),
};

function isCallable(text: string): boolean {
  const [module = "", name = "", ...more] = text.split(":");
  return more.length === 0 && module.split(".").every(isPythonIdentifier) && name.split(".").every(isPythonIdentifier);
}

function hintFor(text: string): string {
  const end = text.lastIndexOf(".");
  const guess = `${text.slice(0, end)}:${text.slice(end + 1)}`;
  return end > 0 && isCallable(guess)
    ? `Did you mean "${guess}"?`
    : 'Write for example callable: "warehouse.clean:run".';
}
