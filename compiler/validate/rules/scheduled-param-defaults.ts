import { diagnostic } from "#sdk/errors/index.ts";
import type { Rule } from "../rule.ts";

/** "Dag is not allowed to define a Schedule, as there are required params without default values": nobody is there to give them. */
export const scheduledParamDefaults: Rule = {
  name: "scheduled-param-defaults",
  codes: ["JW2028"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      if (dag.schedule.kind === "manual") return [];
      return dag.params
        .filter((param) => param.default === undefined)
        .map((param) =>
          diagnostic("JW2028", {
            message: `Param "${param.name}" has no default, but DAG "${dag.dagId}" has a schedule: nobody gives its runs a value, so Airflow refuses it.`,
            hint: "Give it a default, or take the schedule away.",
            source: param.source ?? dag.source,
          }),
        );
    }),
};
