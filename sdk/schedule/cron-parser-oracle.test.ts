import { fc, test } from "@fast-check/vitest";
import { CronExpressionParser } from "cron-parser";
import { expect } from "vitest";
import { parseCron } from "./parse-cron.ts";
import { tryFindNextFireTime } from "./try-find-next-fire-time.ts";

/** A field that croniter and cron-parser read alike. */
const field = (low: number, high: number) => {
  const value = fc.integer({ min: low, max: high });
  const range = fc.tuple(value, value).map(([one, other]) => `${Math.min(one, other)}-${Math.max(one, other)}`);
  const item = fc.oneof(
    value.map(String),
    range,
    fc.tuple(range, fc.integer({ min: 1, max: 7 })).map(([span, step]) => `${span}/${step}`),
  );
  return fc.oneof(
    fc.constant("*"),
    fc.integer({ min: 2, max: 9 }).map((step) => `*/${step}`),
    fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => items.join(",")),
  );
};

const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });

/** The next ten fire times; fewer when there are no more. */
function ours(expression: string, after: Date): readonly string[] {
  const parsed = parseCron(expression);
  if ("problem" in parsed) throw new Error(`${expression}: ${parsed.problem.reason}`);
  const times: string[] = [];
  for (let last: number | undefined = after.getTime(); times.length < 10; ) {
    last = tryFindNextFireTime(parsed.cron, last);
    if (last === undefined) break;
    times.push(new Date(last).toISOString());
  }
  return times;
}

// Days of the month stay below 29, so that no expression is one that never fires, which the two answer differently.
test.prop([fc.tuple(field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6)), moment], { numRuns: 300 })(
  "what cron-parser reads too, it steps through at the same moments in UTC",
  (fields, after) => {
    const expression = fields.join(" ");
    const steps = CronExpressionParser.parse(expression, { currentDate: after, tz: "UTC" });
    const theirs = Array.from({ length: 10 }, () => steps.next().toDate().toISOString());
    expect(ours(expression, after)).toEqual(theirs);
  },
);
