import { expect, test } from "vitest";
import type { ExpectedPlay } from "../cases/expected-answer.ts";
import { compareAnswers } from "./compare-answers.ts";

const played: ExpectedPlay = {
  ok: true,
  end_t: 1,
  dag_run: "success",
  runs: [{ state: "success", tis: { a: { state: "success", try: 1 }, b: { state: "skipped", try: 0 } } }],
  trace: [
    { t: 0, task: "a", map: -1, from: null, to: "scheduled", try: 1 },
    { t: 0, task: "a", map: -1, from: "scheduled", to: "running", try: 1 },
    { t: 0, task: "b", map: -1, from: null, to: "skipped", try: 0 },
    { t: 1, task: "a", map: -1, from: "running", to: "success", try: 1 },
    { t: 1, dag_run: true, from: "running", to: "success" },
  ],
};
const [first, second, third, ...rest] = played.trace ?? [];

test("equal answers agree", () => {
  expect(compareAnswers(played, structuredClone(played))).toEqual([]);
});

test("the order of different task instances at one moment does not matter", () => {
  const events = [third, first, second, ...rest].filter((event) => event !== undefined);
  expect(compareAnswers(played, { ...played, trace: events })).toEqual([]);
});

test("the order of one task instance's changes does", () => {
  const events = [second, first, third, ...rest].filter((event) => event !== undefined);
  expect(compareAnswers(played, { ...played, trace: events })).toHaveLength(1);
});

test("only the first moment that differs is told", () => {
  expect(compareAnswers(played, { ...played, trace: [] })).toEqual([
    "at 0 s, run 0, a: Airflow says null -> scheduled try 1 -> running try 1, the engine nothing",
    "at 0 s, run 0, b: Airflow says null -> skipped try 0, the engine nothing",
  ]);
});

test.each<[string, Partial<ExpectedPlay>]>([
  ["the state of a run", { runs: [{ state: "failed", tis: played.runs[0]?.tis ?? {} }] }],
  ["a try number", { runs: [{ state: "success", tis: { ...played.runs[0]?.tis, a: { state: "success", try: 2 } } }] }],
  [
    "a task instance too many",
    { runs: [{ state: "success", tis: { ...played.runs[0]?.tis, c: { state: null, try: 0 } } }] },
  ],
  ["that it is stuck", { stuck: true }],
  ["when it ended", { end_t: 1.000001 }],
  ["the time of a change", { trace: (played.trace ?? []).map((event) => ({ ...event, t: event.t * 2 })) }],
])("%s is compared", (_, change) => {
  expect(compareAnswers(played, { ...played, ...change })).not.toEqual([]);
});

test("what is ambiguous to Airflow agrees with everything", () => {
  expect(compareAnswers({ ...played, ambiguous: true }, { ...played, end_t: 5 })).toEqual([]);
});

test("a case that Airflow refuses has to be refused, in whatever words", () => {
  const refusal = { ok: false, error: { type: "ValueError", message: "no" } } as const;
  expect(compareAnswers(refusal, { ok: false, error: { type: "InvalidCase", message: "never" } })).toEqual([]);
  expect(compareAnswers(refusal, played)).toHaveLength(1);
  expect(compareAnswers(played, refusal)).toHaveLength(1);
});
