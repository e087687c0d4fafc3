import { diagnostic } from "#sdk/errors/index.ts";
import type { Rule } from "../rule.ts";

/** A param is a key of the run's configuration and of Airflow's trigger form: it needs a name that a person can type, and one of its own. */
export const paramNames: Rule = {
  name: "param-names",
  codes: ["JW2025", "JW2037"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const seen = new Set<string>();
      return dag.params.flatMap(({ name, source }) => {
        const place = source ?? dag.source;
        if (name.trim() === "" || /[\p{Cc}\p{Cs}]/u.test(name)) {
          return diagnostic("JW2025", {
            message: `DAG "${dag.dagId}" has a param with the name ${JSON.stringify(name)}. Nobody could give it in Airflow's trigger form.`,
            hint: 'Name it with letters, such as "month".',
            source: place,
          });
        }
        if (!seen.has(name)) {
          seen.add(name);
          return [];
        }
        return diagnostic("JW2037", {
          message: `DAG "${dag.dagId}" has two params with the name "${name}". A run has one value for a name.`,
          hint: "Give one of them another name.",
          source: place,
        });
      });
    }),
};
