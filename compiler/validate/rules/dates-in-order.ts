import { diagnostic } from "#sdk/errors/index.ts";
import { tryReadMoment } from "../date-bounds.ts";
import { listOptionSets } from "../option-set.ts";
import type { Rule } from "../rule.ts";

/** Airflow accepts an end date before the start date and then never makes a run, or never starts the task. */
export const datesInOrder: Rule = {
  name: "dates-in-order",
  codes: ["JW2022"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      listOptionSets(dag).flatMap(({ options, owner, source }) => {
        const start = tryReadMoment(options, "startDate");
        const end = tryReadMoment(options, "endDate");
        if (start === undefined || end === undefined || start <= end) return [];
        return diagnostic("JW2022", {
          message: `The endDate of ${owner} (${utc(end)}) is before its startDate (${utc(start)}), so nothing would ever run.`,
          hint: "Swap them, or leave the endDate out.",
          source,
        });
      }),
    ),
};

function utc(moment: number): string {
  return new Date(moment).toISOString().replace(".000Z", "Z");
}
