import { expect, test } from "vitest";
import {
  createScene,
  dagPlan,
  ended,
  failure,
  only,
  requestRun,
  seconds,
  taskPlan,
} from "../../test/support/engine-scene.ts";

const literal = (length: number) => ({ kind: "product", over: [{ kind: "literal", length }] }) as const;
const overList = { kind: "product", over: [{ kind: "task", taskId: "list" }] } as const;
const items = (length: number) => ({ kind: "success", returned: { kind: "items", length } }) as const;

function cleared(...keys: readonly (readonly [taskId: string, mapIndex: number])[]) {
  const instances = keys.map(([taskId, mapIndex]) => ({ dagId: "dag", runId: "r", taskId, mapIndex }));
  return { kind: "tasksCleared", instances } as const;
}

test("a branch that says nothing follows nothing, a short circuit that says nothing goes on", () => {
  const tasks = [
    taskPlan("choose", { kind: "branch" }),
    taskPlan("left", { upstream: ["choose"] }),
    taskPlan("check", { kind: "shortCircuit" }),
    taskPlan("behind", { upstream: ["check"] }),
  ];
  const scene = createScene([dagPlan(tasks)]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "choose"), ended("r", "check"));
  expect(scene.states("r")).toMatchObject({ left: "skipped 0", behind: "running 1" });
});

test("a task under way is taken away when what is above it was cleared and fails, and nothing else goes on", () => {
  const scene = createScene([dagPlan([taskPlan("a"), taskPlan("b", { upstream: ["a"] })])]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "a"));
  scene.advance(2, cleared(["a", -1]));
  const commands = scene.advance(3, ended("r", "a", failure, { tryNumber: 2 }));
  expect(scene.states("r")).toEqual({ a: "failed 2", b: "upstream_failed 1" });
  expect(only(commands, "stopAttempt")).toHaveLength(1);
  expect(scene.runState("r")).toBe("failed");
});

test("a teardown waits for a task between its setup and itself that is not directly above it, from 3.2 on", () => {
  const tasks = [
    taskPlan("set_up", { setupTeardown: "setup" }),
    taskPlan("slow", { upstream: ["set_up"] }),
    taskPlan("last", { upstream: ["slow"], triggerRule: "always" }),
    taskPlan("tear_down", { upstream: ["set_up", "last"], setupTeardown: "teardown" }),
  ];
  for (const [target, state] of [
    ["3.1", "running 1"],
    ["3.2", "none 0"],
  ] as const) {
    const scene = createScene([dagPlan(tasks)], { target });
    scene.advance(0, requestRun("r"));
    scene.advance(1, ended("r", "set_up"), ended("r", "last"));
    expect(scene.states("r")["tear_down"]).toBe(state);
  }
});

test("a mapped task in a mapped group has the instances of both, whichever length is known last", () => {
  const groups = [{ groupId: "g", parent: null, upstream: [], map: literal(2) }];
  const scene = createScene([dagPlan([taskPlan("m", { groupId: "g", map: literal(3) })], { groups })]);
  scene.advance(0, requestRun("r"));
  expect(Object.keys(scene.states("r"))).toHaveLength(6);
  const late = [{ groupId: "g", parent: null, upstream: ["list"], map: overList }];
  const other = createScene([
    dagPlan([taskPlan("list"), taskPlan("m", { groupId: "g", map: literal(3) })], { groups: late }),
  ]);
  other.advance(0, requestRun("r"));
  expect(other.states("r")).toEqual({ list: "running 1", m: "none 0" });
  other.advance(1, ended("r", "list", items(2)));
  expect(Object.keys(other.states("r"))).toHaveLength(7);
});

test("a task that is mapped over nothing at all is skipped, one over what its group is given fails", () => {
  const groups = [{ groupId: "g", parent: null, upstream: [], map: literal(1) }];
  const given = { kind: "each", over: [{ kind: "groupInput", groupId: "g" }] } as const;
  const tasks = [
    taskPlan("none", { map: { kind: "product", over: [] } }),
    taskPlan("given", { groupId: "g", map: given }),
  ];
  const scene = createScene([dagPlan(tasks, { groups })]);
  scene.advance(0, requestRun("r"));
  expect(scene.states("r")).toEqual({ none: "skipped 0", given: "upstream_failed 0" });
});

test("instances beyond a length that has shrunk are removed when they would run again", () => {
  const scene = createScene([dagPlan([taskPlan("list"), taskPlan("m", { upstream: ["list"], map: overList })])]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "list", items(3)));
  scene.advance(2, ...[0, 1, 2].map((mapIndex) => ended("r", "m", undefined, { mapIndex })));
  expect(scene.runState("r")).toBe("success");
  scene.advance(3, cleared(["list", -1], ["m", 1], ["m", 2]));
  scene.advance(4, ended("r", "list", items(1), { tryNumber: 2 }));
  expect(scene.states("r")).toEqual({
    list: "success 2",
    "m[0]": "success 1",
    "m[1]": "removed 1",
    "m[2]": "removed 1",
  });
});

test("a task that begins after the run's logical date has no instance: nothing happens to it", () => {
  const tasks = [taskPlan("a"), taskPlan("later", { startDate: seconds(100) })];
  const timetable = { kind: "events", events: [seconds(5)], restrictToEvents: false } as const;
  const scene = createScene([dagPlan(tasks, { timetable, startDate: seconds(50), endDate: seconds(60) })]);
  scene.advance(9, requestRun("r", 5, { runType: "scheduled" }));
  expect(scene.states("r")).toEqual({ a: "running 1" });
  expect(scene.advance(10, ended("r", "later"), cleared(["later", -1]))).toEqual([]);
  scene.advance(11, ended("r", "a"));
  expect(scene.runState("r")).toBe("success");
  const period = { from: 0, to: seconds(9), runBackwards: false, maxActiveRuns: 1, reprocess: "completed" } as const;
  scene.advance(9000, { kind: "backfillRequested", backfillId: "b", dagId: "dag", ...period });
  expect(scene.states("r")).toEqual({ a: "running 2" });
});
