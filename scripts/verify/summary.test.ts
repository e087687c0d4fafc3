import { expect, test } from "vitest";
import { complaintsOf, type StageResult } from "./run-stage.ts";
import { summarise } from "./summary.ts";
import { noTests } from "./test-counts.ts";

const unit = { name: "unit", reports: "vitest" } as const;
const lint = { name: "lint", reports: "check" } as const;

function result(details: Partial<StageResult>): StageResult {
  return { stage: unit, seconds: 1, counts: noTests, complaints: [], ...details };
}

function lastLine(text: string): string | undefined {
  return text.split("\n").at(-1);
}

test("the last line sums the tests of all stages", () => {
  const results = [
    result({ stage: lint }),
    result({ counts: { ...noTests, passed: 3 } }),
    result({ counts: { ...noTests, passed: 4, failed: 2 }, complaints: ["2 of its tests failed"] }),
  ];
  expect(lastLine(summarise(results, []))).toBe("7 passed, 2 failed");
});

test("a stage that failed without a failed test counts as one", () => {
  expect(lastLine(summarise([result({ stage: lint, complaints: ["it ended with exit code 1"] })], []))).toBe(
    "0 passed, 1 failed",
  );
});

test("a test file that no project includes counts as failed and is named", () => {
  const text = summarise([result({ counts: { ...noTests, passed: 1 } })], ["bench/x.test.ts"]);
  expect(text).toContain("bench/x.test.ts did not run");
  expect(lastLine(text)).toBe("1 passed, 1 failed");
});

test("a suite without tests, and one that skipped some, has failed whatever its exit code", () => {
  expect(complaintsOf(unit, 0, noTests)).toEqual(["it ran no test"]);
  expect(complaintsOf(unit, 0, { ...noTests, passed: 1, skipped: 2 })).toEqual(["2 of its tests did not run"]);
  expect(complaintsOf(unit, 0, { ...noTests, passed: 1 })).toEqual([]);
  expect(complaintsOf(lint, 0, noTests)).toEqual([]);
});
