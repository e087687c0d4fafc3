import { diagnostic } from "#sdk/errors/index.ts";
import { isPythonIdentifier } from "../../python/python-words.ts";
import type { Rule } from "../rule.ts";

/** The emitted file imports the class from its module: `from airflow.providers.http.operators.http import HttpOperator`. */
export const operatorPaths: Rule = {
  name: "operator-paths",
  codes: ["JW2031"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      dag.tasks.flatMap((task) => {
        if (task.kind !== "operator") return [];
        const parts = task.operator.split(".");
        if (parts.length > 1 && parts.every(isPythonIdentifier)) return [];
        return diagnostic("JW2031", {
          message: `The operator of task "${task.taskId}" is "${task.operator}", which is no dotted path to a class. Python imports it from there.`,
          hint: 'Write for example operator("airflow.providers.http.operators.http.HttpOperator", …).',
          source: task.source ?? dag.source,
        });
      }),
    ),
};
