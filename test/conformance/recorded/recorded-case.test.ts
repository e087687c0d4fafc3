import { expect, test } from "vitest";
import type { ExpectedPlay } from "../cases/expected-answer.ts";
import { compareAnswers } from "../comparison/compare-answers.ts";
import { readRecordedCase, writeRecordedCase } from "./recorded-case.ts";

const traceCase = { dag: { tasks: [{ id: "a", map: { over: 2 } }] } };

test("a recording says all that is compared", () => {
  const answer: ExpectedPlay = {
    ok: true,
    end_t: 1.5,
    dag_run: "success",
    runs: [{ state: "success", tis: { "a[0]": { state: "success", try: 1 }, "a[1]": { state: null, try: 0 } } }],
    stuck: true,
    order_sensitive: ["a[0]"],
    trace: [
      { t: 0, task: "a", map: -1, from: null, to: "expanded", try: 0, length: 2 },
      { t: 1.5, task: "a", map: 0, from: null, to: "success", try: 1 },
      { t: 1.5, dag_run: true, from: "running", to: "success" },
    ],
  };
  const read = readRecordedCase(writeRecordedCase({ case: traceCase, answer }));
  expect(read.case).toEqual(traceCase);
  expect(compareAnswers(answer, read.answer)).toEqual([]);
  expect(read.answer).toMatchObject({ stuck: true, order_sensitive: ["a[0]"] });
});

test("a refusal is recorded with its reason", () => {
  const answer = { ok: false, error: { type: "ValueError", message: "no" } } as const;
  expect(readRecordedCase(writeRecordedCase({ case: traceCase, answer })).answer).toEqual(answer);
});
