import { expect, test } from "vitest";
import { readPytestReport, readVitestReport } from "./test-counts.ts";

test("the tests that vitest left out or only has as a plan count as skipped", () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [{ name: "/project/a.test.ts" }],
  };
  expect(readVitestReport(JSON.stringify(report))).toEqual({
    passed: 5,
    failed: 1,
    skipped: 3,
    files: ["/project/a.test.ts"],
  });
});

test("errors of pytest's fixtures count as failed", () => {
  const xml = `<?xml version="1.0"?><testsuites name="pytest tests"><testsuite name="pytest" errors="1" failures="2" skipped="3" tests="10" time="1.0"/></testsuites>`;
  expect(readPytestReport(xml)).toEqual({ passed: 4, failed: 3, skipped: 3, files: [] });
});

test("a report of pytest that says nothing is refused", () => {
  expect(() => readPytestReport("<testsuites/>")).toThrow(/failures/);
});
