import { expect, test } from "vitest";
import { playedCase } from "../../../test/support/played-case.ts";

test("with fail_fast the first failure for good fails what runs, skips the rest and leaves teardowns alone", () => {
  const tasks = [
    { id: "bad" },
    { id: "good" },
    { id: "slow" },
    { id: "later", upstream: ["slow"] },
    { id: "down", kind: "teardown", upstream: ["slow"] },
    { id: "m", map: { over: 2 } },
  ];
  const script = { bad: [{ state: "failed", duration_s: 2 }], slow: [{ duration_s: 9 }], m: [{ duration_s: 9 }] };
  const played = playedCase({ dag: { fail_fast: true, tasks }, script });
  expect(played.states).toEqual({
    bad: "failed 1",
    good: "success 1",
    slow: "failed 1",
    later: "skipped 0",
    down: "success 1",
    "m[0]": "failed 1",
    "m[1]": "failed 1",
  });
  expect(played.end).toBe(3);
});

test("other instances of the failed task go on", () => {
  const script = { "m[0]": [{ state: "failed" }], "m[1]": [{ duration_s: 4 }] };
  const played = playedCase({ dag: { fail_fast: true, tasks: [{ id: "m", map: { over: 2 } }] }, script });
  expect(played.states).toEqual({ "m[0]": "failed 1", "m[1]": "success 1" });
});

test("a failure that is tried again ends nothing", () => {
  const tasks = [{ id: "bad", retries: 1, retry_delay_s: 0 }, { id: "slow" }];
  const script = { bad: [{ state: "failed" }, {}], slow: [{ duration_s: 9 }] };
  expect(playedCase({ dag: { fail_fast: true, tasks }, script }).runStates).toEqual(["success"]);
});
