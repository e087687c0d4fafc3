import { expect, test } from "vitest";
import { answerTraceCase } from "#sdk/engine-door/answer-trace-case.ts";
import { playedCase } from "../../../test/support/played-case.ts";

const lengths = (map: object, outcomes: Readonly<Record<string, unknown>> = {}) => {
  const tasks = [{ id: "a" }, { id: "b" }, { id: "m", map }];
  const { states } = playedCase({ dag: { tasks }, script: outcomes });
  return Object.keys(states).filter((name) => name.startsWith("m")).length;
};

test("several sources make every combination, expand_kwargs takes one of objects", () => {
  expect(lengths({ over: [2, 3] })).toBe(6);
  expect(lengths({ over: [2, "a", "b"] }, { a: [{ mapped_length: 2 }], b: [{ xcom: { x: 1, y: 2 } }] })).toBe(8);
  expect(lengths({ over: [[1, 2, 3]] })).toBe(3);
  expect(lengths({ over: 2, kwargs: true })).toBe(2);
});

test("a source of no length leaves the placeholder, skipped", () => {
  const states = (over: unknown, outcome: object) =>
    playedCase({ dag: { tasks: [{ id: "a" }, { id: "m", map: { over } }] }, script: { a: [outcome] } }).states["m"];
  expect(states("a", { mapped_length: 0 })).toBe("skipped 0");
  expect(states(["a", 0], { mapped_length: 3 })).toBe("skipped 0");
});

test("a mapped task over nothing is skipped as its run is made from 3.4 on, before by the first pass", () => {
  for (const target of ["3.3", "3.4"]) {
    expect(playedCase({ target, dag: { tasks: [{ id: "m", map: { over: 0 } }] } }).states).toEqual({ m: "skipped 0" });
  }
  const made = (more: object) => {
    const answer = answerTraceCase({ dag: { tasks: [{ id: "m", map: { over: 0 }, ...more }] } });
    return answer.ok ? answer.trace?.[0]?.phase : undefined;
  };
  expect([{}, { depends_on_past: true }, { wait_for_downstream: true }].map(made)).toEqual(["create", "pass", "pass"]);
});

test("over a mapped task there is an instance for each that returned something", () => {
  const tasks = [
    { id: "m", map: { over: 3 } },
    { id: "n", map: { over: "m" }, trigger_rule: "all_done" },
  ];
  const script = { m: [{ xcom: 1 }], "m[1]": [{ state: "skipped" }] };
  expect(Object.keys(playedCase({ dag: { tasks }, script }).states)).toEqual(["m[0]", "m[1]", "m[2]", "n[0]", "n[1]"]);
});

test("nothing can be mapped over one instance of a mapped group: its length is never known", () => {
  const tasks = [
    { id: "x", group: "g" },
    { id: "m", map: { over: "x" } },
  ];
  const dag = { tasks, groups: [{ id: "g", map: { over: 2 } }] };
  expect(playedCase({ dag, script: { x: [{ mapped_length: 2 }] } }).states["m"]).toBe("upstream_failed 0");
});

const group = (tasks: readonly object[], more: object = {}) => ({
  dag: { tasks, groups: [{ id: "g", map: { over: 2 } }] },
  ...more,
});

test("in a mapped group each map index goes on by itself, and what is behind the group waits for all", () => {
  const tasks = [
    { id: "x", group: "g" },
    { id: "y", group: "g", upstream: ["x"] },
    { id: "z", upstream: ["g"] },
  ];
  const played = playedCase(group(tasks, { script: { "x[1]": [{ duration_s: 5 }] } }));
  expect([played.changesOf("y[0]")[0], played.changesOf("y[1]")[0], played.changesOf("z")[0]]).toEqual([
    "1 none -> scheduled",
    "5 none -> scheduled",
    "6 none -> scheduled",
  ]);
});

test("before 3.3 a rule that one is enough for looks at all map indexes", () => {
  const tasks = [
    { id: "x", group: "g" },
    { id: "y", group: "g", upstream: ["x"], trigger_rule: "one_failed" },
  ];
  const script = { "x[0]": [{ state: "failed" }], "x[1]": [{}] };
  const states = (target: string) => playedCase({ target, ...group(tasks, { script }) }).states;
  expect(states("3.2")).toMatchObject({ "y[0]": "success 1", "y[1]": "success 1" });
  expect(states("3.3")).toMatchObject({ "y[0]": "success 1", "y[1]": "skipped 0" });
});

test("a group in a mapped group has the map indexes of the outer one", () => {
  const tasks = [
    { id: "x", group: "inner" },
    { id: "y", group: "outer", upstream: ["x"] },
    { id: "plain" },
    { id: "w", group: "outer", upstream: ["plain"] },
  ];
  const groups = [
    { id: "outer", map: { over: 2 } },
    { id: "inner", parent: "outer" },
  ];
  const played = playedCase({ dag: { tasks, groups }, script: { "x[1]": [{ state: "failed" }] } });
  expect(played.states).toMatchObject({ "y[0]": "success 1", "y[1]": "upstream_failed 0", "w[1]": "success 1" });
});

test("a mapped group in a mapped group has an instance for each combination; from outside Airflow sees one of them by its index", () => {
  const tasks = [
    { id: "x", group: "inner" },
    { id: "y", group: "outer", upstream: ["x"] },
  ];
  const groups = [
    { id: "outer", map: { over: 2 } },
    { id: "inner", parent: "outer", map: { over: 3 } },
  ];
  const played = playedCase({ dag: { tasks, groups }, script: { "x[1]": [{ state: "failed" }] } });
  expect(Object.keys(played.states)).toHaveLength(8);
  expect(played.states).toMatchObject({ "y[0]": "success 1", "y[1]": "upstream_failed 0" });
});

test("a rule that ends a placeholder and lets it pass has Airflow make the instances beside it, before 3.3", () => {
  const tasks = [
    { id: "n" },
    { id: "x", group: "g" },
    { id: "y", group: "g", upstream: ["x"], trigger_rule: "none_failed_min_one_success" },
  ];
  const dag = { tasks, groups: [{ id: "g", map: { over: "n" } }] };
  const played = playedCase({ target: "3.0", dag, script: { n: [{ mapped_length: 2 }] } });
  expect(played.states).toMatchObject({ y: "removed 0", "y[0]": "success 1", "y[1]": "success 1" });
});

test("a rule that one is enough for waits for what its placeholder is mapped over", () => {
  const tasks = [
    { id: "n" },
    { id: "x", group: "g", upstream: ["n"] },
    { id: "y", group: "g", upstream: ["n", "x"], trigger_rule: "one_success" },
  ];
  const dag = { tasks, groups: [{ id: "g", map: { over: ["n", 2] } }] };
  const played = playedCase({ dag, script: { n: [{ mapped_length: 1 }], "x[0]": [{ state: "failed" }] } });
  expect(played.states).toMatchObject({ "y[0]": "success 1", "y[1]": "success 1" });
});

test("groups that are not mapped do not count between a task and its mapped group", () => {
  const tasks = [
    { id: "x", group: "inner" },
    { id: "y", group: "other", upstream: ["x"] },
  ];
  const groups = [
    { id: "outer", map: { over: 2 } },
    { id: "middle", parent: "outer" },
    { id: "inner", parent: "middle", map: { over: 1 } },
    { id: "other", parent: "middle" },
  ];
  const played = playedCase({ dag: { tasks, groups }, script: { "x[0]": [{ state: "failed" }] } });
  expect(played.states).toMatchObject({ "y[0]": "upstream_failed 0", "y[1]": "success 1" });
});

test("a group may be mapped over what a mapped task returns", () => {
  const tasks = [{ id: "n" }, { id: "m", map: { over: "n" } }, { id: "x", group: "g" }];
  const dag = { tasks, groups: [{ id: "g", map: { over: "m" } }] };
  const played = playedCase({ dag, script: { n: [{ mapped_length: 3 }], m: [{ xcom: 1 }] } });
  expect(Object.keys(played.states)).toEqual(["n", "m[0]", "m[1]", "m[2]", "x[0]", "x[1]", "x[2]"]);
});
