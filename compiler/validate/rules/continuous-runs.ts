import { diagnostic } from "#sdk/errors/index.ts";
import { tryReadJson } from "../option-set.ts";
import type { Rule } from "../rule.ts";

/** `ContinuousTimetable.active_runs_limit` is 1, and `DAG` refuses a higher `max_active_runs`. Left out, the emitter writes 1. */
export const continuousRuns: Rule = {
  name: "continuous-runs",
  codes: ["JW2017"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const given = tryReadJson(dag.options, "maxActiveRuns");
      if (dag.schedule.kind !== "continuous" || given === undefined || given === 1) return [];
      return diagnostic("JW2017", {
        message: `DAG "${dag.dagId}" runs continuously but has maxActiveRuns ${JSON.stringify(given)}. Each of its runs starts when the last has ended, so Airflow allows 1.`,
        hint: "Write maxActiveRuns: 1, or leave it out.",
        source: dag.source,
      });
    }),
};
