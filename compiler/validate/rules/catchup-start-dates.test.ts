import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, instant, jsonOptions } from "../../../test/support/dag-nodes.ts";
import { catchupStartDates } from "./catchup-start-dates.ts";

const schedule = { kind: "every", seconds: 60 } as const;
const options = jsonOptions({ catchup: true });

test("catching up needs a start date", () => {
  expect(answersOf(catchupStartDates, dagNode({ schedule, options }))).toEqual([
    'JW2023 DAG "flights" catches up but has no startDate. Airflow refuses it: it would not know from when on runs are missing. | Write startDate: "2026-01-01".',
  ]);
});

test("a start date in the defaults will do, and a DAG without a schedule needs none", () => {
  const startDate = instant("2026-01-01T00:00:00");
  expect(
    answersOf(catchupStartDates, [
      dagNode({ schedule, options, defaults: { startDate } }),
      dagNode({ options }),
      dagNode({ schedule }),
    ]),
  ).toEqual([]);
});
