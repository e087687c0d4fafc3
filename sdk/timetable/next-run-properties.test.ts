import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { nextRun } from "./next-run.ts";
import type { Timetable } from "./timetable.ts";
import type { DataInterval } from "./timetable-question.ts";

const zones = ["UTC", "Europe/Berlin", "America/Havana", "Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns"];
const crons = ["@hourly", "@daily", "30 2 * * *", "*/20 1-3 * * *", "0 */6 * * *", "15 0 * * sun", "59 23 L * *"];
const intervals = [0, 1, 3_600_000_000, 86_400_000_000];
const deltas = [1, 90_000_000, 3_600_000_000, 86_400_000_000];

const fixed = fc.constantFrom(...intervals).map((microseconds) => ({ kind: "fixed", microseconds }) as const);
const shared = { timezone: fc.constantFrom(...zones), interval: fixed, runImmediately: fc.boolean() };
const timetables: fc.Arbitrary<Timetable> = fc.oneof(
  fc.record({ kind: fc.constant("cronTrigger" as const), cron: fc.constantFrom(...crons), ...shared }),
  fc.record({
    kind: fc.constant("multipleCronTrigger" as const),
    crons: fc.array(fc.constantFrom(...crons), { minLength: 1, maxLength: 3 }),
    ...shared,
  }),
  fc.record({
    kind: fc.constant("cronDataInterval" as const),
    cron: fc.constantFrom(...crons),
    timezone: fc.constantFrom(...zones),
  }),
  fc
    .constantFrom(...deltas)
    .map((microseconds) => ({ kind: "deltaDataInterval", delta: { kind: "fixed", microseconds } }) as const),
  fc
    .tuple(fc.constantFrom(...deltas), fixed)
    .map(
      ([microseconds, interval]) =>
        ({ kind: "deltaTrigger", delta: { kind: "fixed", microseconds }, interval }) as const,
    ),
);
const moment = fc
  .integer({ min: Date.UTC(2009, 0, 1) / 1000, max: Date.UTC(2024, 0, 1) / 1000 })
  .map((seconds) => seconds * 1_000_000);

interface Period {
  readonly earliest: number;
  readonly latest: number | null;
  readonly lastInterval?: DataInterval | null;
  readonly count: number;
}

function listRuns(timetable: Timetable, { earliest, latest, lastInterval = null, count }: Period) {
  const runs: DataInterval[] = [];
  let last = lastInterval;
  while (runs.length < count) {
    const restriction = { earliest, latest, catchup: true };
    const run = nextRun(timetable, { lastInterval: last, restriction, now: earliest, target: "3.4" });
    if (run === null) break;
    runs.push(run.dataInterval);
    last = run.dataInterval;
  }
  return runs;
}

test.prop([timetables, moment])("each run is later than the one before it", (timetable, earliest) => {
  const ends = listRuns(timetable, { earliest, latest: null, count: 12 }).map(({ end }) => end);
  expect(ends).toHaveLength(12);
  expect(ends).toEqual([...new Set(ends)].sort((left, right) => left - right));
});

test.prop([timetables, moment, fc.integer({ min: 1, max: 11 })])(
  "the runs of a period are those up to any of them and then those after it",
  (timetable, earliest, cut) => {
    const all = listRuns(timetable, { earliest, latest: null, count: 12 });
    const isInterval = timetable.kind === "cronDataInterval" || timetable.kind === "deltaDataInterval";
    const last = all[cut - 1] ?? { start: 0, end: 0 };
    const first = listRuns(timetable, { earliest, latest: isInterval ? last.start : last.end, count: 12 });
    const rest = listRuns(timetable, { earliest, latest: null, lastInterval: last, count: 12 - cut });
    expect([...first, ...rest]).toEqual(all);
  },
);

test.prop([timetables, moment])(
  "a run is not before the start date, and a question has one answer",
  (timetable, earliest) => {
    const question = {
      lastInterval: null,
      restriction: { earliest, latest: null, catchup: true },
      now: earliest,
      target: "3.4",
    } as const;
    const run = nextRun(timetable, question);
    expect(run?.runAfter).toBeGreaterThanOrEqual(earliest);
    expect(nextRun(JSON.parse(JSON.stringify(timetable)), JSON.parse(JSON.stringify(question)))).toEqual(run);
  },
);
