import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type Cron, isKnownTimezone, parseCron, toEpoch, tryFindNextFireTime } from "#sdk/schedule/index.ts";
import { ensureAirflowEnvironment } from "../../scripts/airflow/airflow-environment.ts";
import { cronExpressions } from "../support/cron-expressions.ts";

// The newest Airflow, with croniter 7: the dialect that `sdk/schedule` reads. Expressions, moments and seeds are the same in each run unless
// JETWAY_SEED says another.
const seed = Number(process.env["JETWAY_SEED"] ?? 20_261_101);

const zoneNames = [
  "Europe/Berlin",
  "europe/berlin",
  "+02:00",
  "UTC+2",
  "Z",
  "America",
  "utc",
  "UTC",
  "EST",
  "US/EASTERN",
  "Nowhere",
  "Etc/GMT+5",
];
const clockZones = [
  "Europe/Berlin",
  "America/New_York",
  "America/Havana",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Asia/Kathmandu",
  "UTC",
];

const moment = fc.integer({ min: 0, max: 4_102_444_800 }).map((seconds) => seconds * 1000);
const expressions = fc.sample(fc.record({ expression: cronExpressions, moments: fc.tuple(moment, moment) }), {
  seed,
  numRuns: 4000,
});
// Half of them in the hours around the changes of the clock.
const moments = fc.sample(
  fc.record({
    timezone: fc.constantFrom(...clockZones),
    wallClock: fc.oneof(
      fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2026, 0) }),
      fc
        .tuple(
          fc.integer({ min: 2015, max: 2025 }),
          fc.constantFrom(2, 3, 9, 10),
          fc.integer({ min: 1, max: 31 }),
          fc.integer({ min: 0, max: 240 }),
        )
        .map(([year, month, day, minutes]) => Date.UTC(year, month, day, 0, minutes)),
    ),
  }),
  { seed, numRuns: 3000 },
);

interface Answers {
  readonly expressions: readonly (
    | { readonly refused: string }
    | { readonly everyHour: boolean; readonly fires: readonly (readonly number[])[] }
  )[];
  readonly zones: readonly boolean[];
  readonly allZones: readonly string[];
  readonly moments: readonly number[];
}

let answers: Answers;

beforeAll(async () => {
  const { python } = await ensureAirflowEnvironment("3.4.0b2");
  const home = mkdtempSync(join(tmpdir(), "jetway-cron-"));
  try {
    const output = execFileSync(python, [fileURLToPath(new URL("cron_oracle.py", import.meta.url))], {
      input: JSON.stringify({ expressions, zones: zoneNames, moments }),
      encoding: "utf8",
      maxBuffer: 1 << 28,
      env: { ...process.env, AIRFLOW_HOME: home },
    });
    answers = JSON.parse(output);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

test("every expression that Airflow accepts is accepted, and no other", () => {
  const wrong = expressions.filter(({ expression }, index) => {
    const answer = answers.expressions[index];
    return answer !== undefined && "refused" in answer !== "problem" in parseCron(expression);
  });
  expect(wrong.map(({ expression }) => expression)).toEqual([]);
  const accepted = answers.expressions.filter((answer) => !("refused" in answer)).length;
  expect(accepted, "the generator writes enough of both kinds").toBeGreaterThan(expressions.length / 4);
  expect(accepted).toBeLessThan((expressions.length * 3) / 4);
});

test("the next five fire times and the step over every hour agree", () => {
  const wrong = expressions.flatMap(({ expression, moments }, index) => {
    const answer = answers.expressions[index];
    const result = parseCron(expression);
    if (answer === undefined || "refused" in answer || "problem" in result) return [];
    const ours = {
      everyHour: result.cron.coversEveryHour,
      fires: moments.map((after) => nextFive(result.cron, after)),
    };
    return JSON.stringify(ours) === JSON.stringify(answer) ? [] : [{ expression, moments, ours, answer }];
  });
  expect(wrong).toEqual([]);
});

test("the names of time zones agree", () => {
  expect(zoneNames.map((name) => [name, isKnownTimezone(name)])).toEqual(
    zoneNames.map((name, index) => [name, answers.zones[index]]),
  );
  // Not places, and not known to Node: a name for "not set", and the zone of the machine.
  const odd = ["Factory", "localtime"];
  expect(answers.allZones.filter((name) => !isKnownTimezone(name) && !odd.includes(name))).toEqual([]);
});

test("a wall clock time becomes the moment that Airflow makes of it", () => {
  const wrong = moments.filter(
    ({ wallClock, timezone }, index) => toEpoch(wallClock, timezone) !== answers.moments[index],
  );
  expect(wrong).toEqual([]);
});

function nextFive(cron: Cron, after: number): number[] {
  const times: number[] = [];
  let time: number | undefined = after;
  while (times.length < 5) {
    time = tryFindNextFireTime(cron, time);
    if (time === undefined) break;
    times.push(time);
  }
  return times;
}
