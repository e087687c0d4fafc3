import { fc, test } from "@fast-check/vitest";
import { CronExpressionParser } from "cron-parser";
import { expect } from "vitest";
import { parseCron } from "./parse-cron.ts";
import { tryFindNextFireTime } from "./try-find-next-fire-time.ts";
import { tryFindPreviousFireTime } from "./try-find-previous-fire-time.ts";

/**
 * A field that croniter and cron-parser read alike: not a range from a number to itself (croniter goes once around the clock) and no list in which a
 * value comes twice (cron-parser then answers wrongly).
 */
const field = (low: number, high: number) => {
  const values = fc.uniqueArray(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: 4 });
  const start = fc.integer({ min: low, max: high - 1 });
  const range = start.chain((from) => fc.integer({ min: from + 1, max: high }).map((to) => `${from}-${to}`));
  return fc.oneof(
    fc.constant("*"),
    values.map((list) => list.sort((left, right) => left - right).join(",")),
    range,
    fc.tuple(range, fc.integer({ min: 1, max: 7 })).map(([span, step]) => `${span}/${step}`),
  );
};

/** One of the two day fields is free: a step such as "*\/2" in one of them counts as free for cron-parser and not for croniter. */
const days = fc.oneof(
  fc.tuple(field(1, 28), fc.constant("*")),
  fc.tuple(fc.constant("*"), field(0, 6)),
  fc.tuple(fc.integer({ min: 1, max: 28 }).map(String), fc.integer({ min: 0, max: 6 }).map(String)),
);

const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });

/** The ten fire times from a moment on, forward or back; fewer when there are no more. */
function ours(expression: string, from: Date, tryFind: typeof tryFindNextFireTime): readonly string[] {
  const parsed = parseCron(expression);
  if ("problem" in parsed) throw new Error(`${expression}: ${parsed.problem.reason}`);
  const times: string[] = [];
  for (let last: number | undefined = from.getTime(); times.length < 10; ) {
    last = tryFind(parsed.cron, last);
    if (last === undefined) break;
    times.push(new Date(last).toISOString());
  }
  return times;
}

// Days of the month stay below 29, so that no expression is one that never fires, which the two answer differently.
test.prop([field(0, 59), field(0, 23), days, field(1, 12), moment], { numRuns: 300 })(
  "what cron-parser reads too, it steps through at the same moments in UTC",
  (minute, hour, [monthDay, weekday], month, after) => {
    const expression = [minute, hour, monthDay, month, weekday].join(" ");
    const steps = CronExpressionParser.parse(expression, { currentDate: after, tz: "UTC" });
    const theirs = Array.from({ length: 10 }, () => steps.next().toDate().toISOString());
    expect(ours(expression, after, tryFindNextFireTime)).toEqual(theirs);
  },
);

test.prop([field(0, 59), field(0, 23), days, field(1, 12), moment], { numRuns: 300 })(
  "and back at the same moments",
  (minute, hour, [monthDay, weekday], month, before) => {
    const expression = [minute, hour, monthDay, month, weekday].join(" ");
    // cron-parser takes the second in which a fire time lies for the fire time itself.
    const second = new Date(Math.floor(before.getTime() / 1000) * 1000);
    const steps = CronExpressionParser.parse(expression, { currentDate: second, tz: "UTC" });
    const theirs = Array.from({ length: 10 }, () => steps.prev().toDate().toISOString());
    expect(ours(expression, second, tryFindPreviousFireTime)).toEqual(theirs);
  },
);
