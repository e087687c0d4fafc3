import { expect, test } from "vitest";
import type { AssetCondition, AssetNode } from "#sdk/ir/index.ts";
import {
  createScene,
  dagPlan,
  ended,
  only,
  requestRun,
  seconds,
  taskPlan,
} from "../../../test/support/engine-scene.ts";

function asset(name: string): AssetNode {
  return { kind: "asset", name, uri: `s3://${name}`, group: "asset", extra: {} };
}

const [one, two] = [asset("one"), asset("two")];
const alias = { kind: "assetAlias", name: "alias", group: "asset" } as const;

function updated(name: string) {
  return { kind: "assetUpdated", asset: { name, uri: `s3://${name}` } } as const;
}

function consumer(assets: AssetCondition, more: Parameters<typeof dagPlan>[1] = {}) {
  return dagPlan([taskPlan("a")], { dagId: "consumer", assets, ...more });
}

/** The runs that were made, each with the assets that it answers. */
function made(commands: Parameters<typeof only>[0]) {
  return only(commands, "runCreated").map(({ runId, triggeringAssetEvents = [] }) => [
    runId.replace("asset_triggered__1970-01-01T", ""),
    ...triggeringAssetEvents.map(({ name, at }) => `${name}@${at / seconds(1)}`),
  ]);
}

test("a task's outlets start a run of a DAG that waits for them", () => {
  const producer = dagPlan([taskPlan("make", { outlets: [one] })]);
  const scene = createScene([producer, consumer(one)]);
  scene.advance(0, requestRun("r"));
  const commands = scene.advance(5, ended("r", "make"));
  expect(made(commands)).toEqual([["00:00:05+00:00", "one@5"]]);
  expect(only(commands, "runCreated")).toMatchObject([{ logicalDate: null, dataInterval: null, runAfter: seconds(5) }]);
  expect(scene.runState("asset_triggered__1970-01-01T00:00:05+00:00", "consumer")).toBe("running");
});

test("what a task failed to make starts nothing", () => {
  const scene = createScene([dagPlan([taskPlan("make", { outlets: [one] })]), consumer(one)]);
  scene.advance(0, requestRun("r"));
  expect(made(scene.advance(5, ended("r", "make", { kind: "failed", retry: false })))).toEqual([]);
});

test("a condition may ask for all assets or for any of them", () => {
  const all = createScene([consumer({ kind: "allAssets", of: [one, two] })]);
  expect(made(all.advance(1, updated("one")))).toEqual([]);
  expect(made(all.advance(2, updated("two")))).toEqual([["00:00:02+00:00", "one@1", "two@2"]]);
  const any = createScene([consumer({ kind: "anyAsset", of: [one, two] })]);
  expect(made(any.advance(1, updated("two")))).toEqual([["00:00:01+00:00", "two@1"]]);
  expect(made(any.advance(2, updated("three")))).toEqual([]);
});

test.each([
  [
    "3.3",
    [
      ["00:00:02+00:00", "one@1", "two@2"],
      ["00:00:05+00:00", "one@3", "one@4", "two@5"],
    ],
  ],
  [
    "3.4",
    [
      ["00:00:04+00:00", "one@1", "two@2", "one@3", "one@4"],
      ["00:00:06+00:00", "two@5", "one@6"],
    ],
  ],
] as const)("updates collapse while a DAG has no room, in %s", (target, expected) => {
  const scene = createScene([consumer({ kind: "allAssets", of: [one, two] }, { maxActiveRuns: 1 })], { target });
  scene.advance(0, requestRun("busy", 0, { dagId: "consumer" }));
  for (const [at, name] of [
    [1, "one"],
    [2, "two"],
    [3, "one"],
    [4, "one"],
  ] as const) {
    expect(made(scene.advance(at, updated(name)))).toEqual([]);
  }
  const first = made(scene.advance(4.5, ended("busy", "a", undefined, { dagId: "consumer" })));
  const [runId = ""] = first[0] ?? [];
  scene.advance(5, updated("two"));
  scene.advance(6, updated("one"));
  const second = made(
    scene.advance(7, ended(`asset_triggered__1970-01-01T${runId}`, "a", undefined, { dagId: "consumer" })),
  );
  expect(first[0]).toEqual(expected[0]);
  expect(second[0]?.slice(1)).toEqual(target === "3.3" ? ["one@3", "one@4", "two@5", "one@6"] : expected[1].slice(1));
});

test("while a DAG is paused nothing is queued for it; before 3.4, and with catchup, a later run answers it still", () => {
  for (const [target, catchup, events] of [
    ["3.3", false, ["one@1", "one@3"]],
    ["3.4", false, ["one@3"]],
    ["3.4", true, ["one@1", "one@3"]],
  ] as const) {
    const scene = createScene([consumer(one, { catchup })], { target });
    scene.advance(0, { kind: "dagPaused", dagId: "consumer", paused: true });
    expect(made(scene.advance(1, updated("one")))).toEqual([]);
    expect(made(scene.advance(2, { kind: "dagPaused", dagId: "consumer", paused: false }))).toEqual([]);
    expect(made(scene.advance(3, updated("one")))[0]?.slice(1)).toEqual(events);
    expect(made(scene.advance(4, updated("one")))[0]?.slice(1)).toEqual(["one@4"]);
  }
});

test("a DAG that is paused after it was queued makes its run when it goes on", () => {
  const scene = createScene([consumer({ kind: "allAssets", of: [one, two] })]);
  scene.advance(1, updated("one"));
  const pause = { kind: "dagPaused", dagId: "consumer", paused: true } as const;
  expect(made(scene.advance(2, updated("two"), pause))).toEqual([]);
  expect(made(scene.advance(3, { ...pause, paused: false }))).toEqual([["00:00:02+00:00", "one@1", "two@2"]]);
});

test.each([
  ["3.0", []],
  ["3.1", ["two@5", "two@5"]],
] as const)("an alias stands for what a task updates by way of it: %s", (target, events) => {
  const producer = dagPlan([taskPlan("make", { outlets: [alias] })]);
  const scene = createScene([producer, consumer(alias)], { target });
  expect(made(scene.advance(0, requestRun("r"), updated("two")))).toEqual([["r"]]);
  const key = { name: "two", uri: "s3://two" };
  const runs = made(scene.advance(5, ended("r", "make", { kind: "success", assets: [key, key] })));
  expect(runs).toEqual([["00:00:05+00:00", ...events]]);
});

test("with assets or time, an update and the clock each start a run", () => {
  const timetable = {
    kind: "assetOrTime",
    timetable: {
      kind: "deltaTrigger",
      delta: { kind: "fixed", microseconds: seconds(60) },
      interval: { kind: "fixed", microseconds: 0 },
    },
  } as const;
  const scene = createScene([consumer(one, { timetable, startDate: 0, catchup: true })]);
  const commands = scene.advance(0, updated("one"));
  expect(only(commands, "runCreated").map(({ runType }) => runType)).toEqual(["asset_triggered", "scheduled"]);
  expect(made(scene.advance(0, updated("one")))).toEqual([["00:00:00+00:00_2", "one@0"]]);
});

test("an alias by way of which nothing was updated yet is not met", () => {
  const scene = createScene([consumer({ kind: "allAssets", of: [one, alias] })]);
  expect(made(scene.advance(1, updated("one")))).toEqual([]);
});

test("all DAGs that wait for an asset get a run, in their order", () => {
  const scene = createScene([consumer(one), consumer(one, { dagId: "second" })]);
  const runs = only(scene.advance(1, updated("one")), "runCreated");
  expect(runs.map(({ dagId }) => dagId)).toEqual(["consumer", "second"]);
});

test("from 3.4 on a run is due at the last event that it answers, with catchup also one that nobody queued", () => {
  for (const [target, moment] of [
    ["3.3", "00:00:01+00:00"],
    ["3.4", "00:00:03+00:00"],
  ] as const) {
    const scene = createScene([consumer(one, { catchup: true, maxActiveRuns: 1 })], { target });
    scene.advance(0, requestRun("busy", 0, { dagId: "consumer" }));
    scene.advance(1, updated("one"));
    scene.advance(2, { kind: "dagPaused", dagId: "consumer", paused: true });
    scene.advance(3, updated("one"));
    scene.advance(4, { kind: "dagPaused", dagId: "consumer", paused: false });
    const runs = made(scene.advance(5, ended("busy", "a", undefined, { dagId: "consumer" })));
    expect(runs[0]?.[0]).toBe(moment);
  }
});
