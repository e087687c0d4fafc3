import { diagnostic } from "#sdk/errors/index.ts";
import type { Rule } from "../rule.ts";

/** Airflow accepts a DAG without tasks: its runs succeed at once and do nothing, which is seldom what was meant. */
export const emptyDags: Rule = {
  name: "empty-dags",
  codes: ["JW2008"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      dag.tasks.length > 0
        ? []
        : diagnostic("JW2008", {
            message: `DAG "${dag.dagId}" has no tasks. Airflow ends its runs at once as successful.`,
            hint: "Call its tasks inside the body of the DAG: () => { load(); }.",
            source: dag.source,
          }),
    ),
};
