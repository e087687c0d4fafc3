import { readFileSync } from "node:fs";
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { retryDelay } from "./retry-delay.ts";

const second = 1_000_000;
const attempt = { dagId: "dag", taskId: "t", logicalDate: 0, tryNumber: 1 };
const timing = { retryDelay: 300 * second, factor: 2, maxRetryDelay: null };

type Row = readonly [
  base: number,
  backOff: boolean,
  longest: number | null,
  date: string | null,
  attempt: number,
  delay: number,
];

test("the delays are Airflow's own", () => {
  const file = new URL("../../../test/conformance/local-runs/recorded-retry-times.json", import.meta.url);
  const { rows }: { readonly rows: readonly Row[] } = JSON.parse(readFileSync(file, "utf8"));
  const delays = rows.map(([base, backOff, longest, date, tryNumber]) =>
    retryDelay(
      { retryDelay: base * second, factor: backOff ? 2 : 0, maxRetryDelay: longest === null ? null : longest * second },
      {
        dagId: "flight_delays",
        taskId: "lädt.flüge",
        logicalDate: date === null ? null : Date.parse(date) * 1000,
        tryNumber,
      },
    ),
  );
  expect(delays).toEqual(rows.map(([, , , , , delay]) => delay * second));
});

test("a factor of nothing, one or less leaves the delay as it is, whatever the longest one", () => {
  for (const factor of [0, 1, -2]) {
    expect(retryDelay({ ...timing, factor, maxRetryDelay: second }, { ...attempt, tryNumber: 9 })).toBe(300 * second);
  }
});

test("a longest delay of zero is none", () => {
  expect(retryDelay({ ...timing, maxRetryDelay: 0 }, attempt)).toBe(retryDelay(timing, attempt));
});

test.prop([
  fc.integer({ min: 1, max: 500 }),
  fc.double({ min: 1.1, max: 5, noNaN: true }),
  fc.integer({ min: 1, max: 2000 }),
])("with a factor it lies between n and 2n seconds, and never above a day", (base, factor, tryNumber) => {
  const delay =
    retryDelay({ retryDelay: base * second, factor, maxRetryDelay: null }, { ...attempt, tryNumber }) / second;
  const least = Math.ceil(base * factor ** (tryNumber - 1));
  expect(delay).toBeGreaterThanOrEqual(Math.min(least, 86_400));
  expect(delay).toBeLessThanOrEqual(Math.min(2 * least, 86_400));
});
