import { diagnostic } from "#sdk/errors/index.ts";
import type { Rule } from "../rule.ts";

/** Airflow's delta timetables refuse (`validate`) an interval that does not lead into the future, and `datetime.timedelta` holds 999999999 days. */
export const positiveIntervals: Rule = {
  name: "positive-intervals",
  codes: ["JW2024"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const schedule = dag.schedule.kind === "assetOrTime" ? dag.schedule.time : dag.schedule;
      if (schedule.kind !== "every" && schedule.kind !== "deltaDataInterval") return [];
      const { seconds } = schedule;
      if (seconds > 0 && seconds <= 999_999_999 * 86_400) return [];
      return diagnostic("JW2024", {
        message: `DAG "${dag.dagId}" runs every ${seconds} seconds. Airflow needs an interval above 0 and up to 999999999 days.`,
        hint: `Write for example ${schedule.kind}(minutes(15)).`,
        source: dag.source,
      });
    }),
};
