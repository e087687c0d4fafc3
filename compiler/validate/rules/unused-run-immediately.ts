import { diagnostic } from "#sdk/errors/index.ts";
import { findDateBounds } from "../date-bounds.ts";
import type { Rule } from "../rule.ts";

/** Airflow's cron triggers look at `run_immediately` only when there is no start date, of the DAG or of a task (`_TriggerTimetable.next_dagrun_info`). */
export const unusedRunImmediately: Rule = {
  name: "unused-run-immediately",
  codes: ["JW2041"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const schedule = dag.schedule.kind === "assetOrTime" ? dag.schedule.time : dag.schedule;
      if (!("runImmediately" in schedule) || findDateBounds(dag).earliest === undefined) return [];
      return diagnostic("JW2041", {
        message: `The schedule of DAG "${dag.dagId}" has runImmediately, but there is a start date: Airflow then takes the first run from that.`,
        hint: "Leave out runImmediately, or the startDate.",
        source: dag.source,
      });
    }),
};
