import { diagnostic } from "#sdk/errors/index.ts";
import { tryReadJson } from "../option-set.ts";
import type { Rule } from "../rule.ts";

/**
 * `DAG` raises "start_date is required when catchup=True" for a DAG with a schedule. Without catchup a start date is not needed: Airflow counts from when
 * it first sees the DAG.
 */
export const catchupStartDates: Rule = {
  name: "catchup-start-dates",
  codes: ["JW2023"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const hasStart = Object.hasOwn(dag.options, "startDate") || Object.hasOwn(dag.defaults, "startDate");
      if (dag.schedule.kind === "manual" || tryReadJson(dag.options, "catchup") !== true || hasStart) return [];
      return diagnostic("JW2023", {
        message: `DAG "${dag.dagId}" catches up but has no startDate. Airflow refuses it: it would not know from when on runs are missing.`,
        hint: 'Write startDate: "2026-01-01".',
        source: dag.source,
      });
    }),
};
