import { expect, test } from "vitest";
import { playedCase } from "../../../test/support/played-case.ts";

const past = { id: "a", depends_on_past: true };
const slow = { "0/a": [{ duration_s: 10 }] };

test("a task that depends on the past waits for the one of the run before, a skipped one is as good", () => {
  const played = playedCase({
    dag: { tasks: [past] },
    runs: [{}, {}, {}],
    script: { "0/a": [{ state: "skipped", duration_s: 10 }] },
  });
  expect(played.changesOf("1/a")[0]).toBe("10 none -> scheduled");
  expect(played.changesOf("2/a")[0]).toBe("11 none -> scheduled");
});

test("a run without a logical date has no run before it, and is none for others", () => {
  const played = playedCase({
    dag: { tasks: [past] },
    runs: [{}, { type: "manual", logical_date: null }, {}],
    script: slow,
  });
  expect(played.changesOf("1/a")[0]).toBe("0 none -> scheduled");
  expect(played.changesOf("2/a")[0]).toBe("10 none -> scheduled");
});

test("with catchup a run by hand is not the one before, and what lies before the start date does not count", () => {
  const runs = [{}, { type: "manual" }, {}];
  const script = { ...slow, "1/a": [{ duration_s: 100 }] };
  const played = playedCase({ dag: { tasks: [past], catchup: true }, runs, script });
  expect(played.changesOf("1/a")[0]).toBe("10 none -> scheduled");
  expect(played.changesOf("2/a")[0]).toBe("10 none -> scheduled");
  const started = playedCase({
    dag: { tasks: [past], catchup: true, start_date: "2023-12-31" },
    runs: [{}, {}],
    script,
  });
  expect(started.changesOf("1/a")[0]).toBe("0 none -> scheduled");
});

test("wait_for_downstream waits for what is directly below too, in an unmapped task alone", () => {
  const tasks = [
    { id: "a", wait_for_downstream: true },
    { id: "b", upstream: ["a"] },
    { id: "c", upstream: ["b"] },
  ];
  const played = playedCase({
    dag: { tasks },
    runs: [{}, {}],
    script: { "0/b": [{ duration_s: 5 }], "0/c": [{ duration_s: 50 }] },
  });
  expect(played.changesOf("1/a")[0]).toBe("6 none -> scheduled");
  const mapped = playedCase({
    dag: { tasks: [{ id: "a", map: { over: 1 }, wait_for_downstream: true }] },
    runs: [{}, {}],
    script: { "0/a": [{ duration_s: 5 }] },
  });
  expect(mapped.changesOf("1/a[0]")[0]).toBe("0 none -> scheduled");
});

test("every instance of a mapped task has to be done", () => {
  const tasks = [{ ...past, map: { over: 2 } }];
  const played = playedCase({ dag: { tasks }, runs: [{}, {}], script: { "0/a[1]": [{ duration_s: 7 }] } });
  expect(played.changesOf("1/a[0]")[0]).toBe("7 none -> scheduled");
});

test("a task that the run before does not have is waited for, unless the first one is to be let through", () => {
  const played = (more: object) =>
    playedCase({ dag: { start_date: "2023-12-31", tasks: [{ ...past, ...more }] }, runs: [{}, {}] });
  expect([played({}).stuck, played({}).runs]).toEqual([true, [{}, { a: "none 0" }]]);
  expect(played({ ignore_first_depends_on_past: true }).runs).toEqual([{}, { a: "success 1" }]);
});
