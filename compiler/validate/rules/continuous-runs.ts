import { diagnostic } from "#sdk/errors/index.ts";
import { tryReadJson } from "../option-set.ts";
import type { Rule } from "../rule.ts";

/** `ContinuousTimetable.active_runs_limit` is 1, and `DAG` refuses a higher `max_active_runs`, which is also what the default is. */
export const continuousRuns: Rule = {
  name: "continuous-runs",
  codes: ["JW2017"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      if (dag.schedule.kind !== "continuous") return [];
      const given = tryReadJson(dag.options, "maxActiveRuns");
      if (given === 1) return [];
      const what =
        given === undefined
          ? "does not say maxActiveRuns, and Airflow's default is 16"
          : `has maxActiveRuns ${JSON.stringify(given)}`;
      return diagnostic("JW2017", {
        message: `DAG "${dag.dagId}" runs continuously but ${what}. Each of its runs starts when the last has ended, so Airflow wants 1.`,
        hint: "Write maxActiveRuns: 1.",
        source: dag.source,
      });
    }),
};
