import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode } from "../../../test/support/dag-nodes.ts";
import { cronExpressions } from "./cron-expressions.ts";

function dagOf(expression: string) {
  return dagNode({ schedule: { kind: "cron", expression, timezone: "UTC" } });
}

test("a bad expression is reported with its field, the reason and what to do", () => {
  expect(answersOf(cronExpressions, dagOf("0 6 * * moon"))).toEqual([
    'JW2018 DAG "flights": Airflow cannot read the cron expression "0 6 * * moon": in its day-of-week field, "moon" is no day of the week. | Did you mean "mon"?',
  ]);
  expect(answersOf(cronExpressions, dagOf("@once"))).toEqual([
    'JW2018 DAG "flights": Airflow cannot read the cron expression "@once": it is no preset that Airflow reads as a cron expression. | Write schedule: once() instead of cron(…).',
  ]);
});

test("an expression that releases of croniter read differently is warned of", () => {
  expect(answersOf(cronExpressions, dagOf("0 0 15W * *"))).toEqual([
    'JW2021 DAG "flights": what the cron expression "0 0 15W * *" means depends on the server: croniter 6 does not know "W". | Write it with plain values, or make sure that the server has croniter 7 or newer.',
  ]);
});

test("a plain expression and other schedules are fine", () => {
  expect(answersOf(cronExpressions, [dagOf("0 6 * * mon-fri"), dagNode({ schedule: { kind: "once" } })])).toEqual([]);
});

test("each of several expressions is read", () => {
  const schedule = {
    kind: "multipleCron",
    expressions: ["@daily", "61 * * * *", "nonsense"],
    timezone: "UTC",
  } as const;
  expect(answersOf(cronExpressions, dagNode({ schedule }))).toHaveLength(2);
});
