import { expect, test } from "vitest";
import { playedCase } from "../../../test/support/played-case.ts";

const setup = { id: "s", kind: "setup" };
const first = { id: "w1", upstream: ["s"] };
const second = (more: object = {}) => ({ id: "w2", upstream: ["w1", "fast"], trigger_rule: "one_success", ...more });
const teardown = { id: "t", kind: "teardown", upstream: ["s", "w2"] };
const scope = (more: object = {}) => ({ tasks: [setup, { id: "fast" }, first, second(more), teardown] });

test("a task waits for a setup above it, however little its own rule asks for", () => {
  const played = playedCase({ dag: scope(), script: { s: [{ duration_s: 10 }] } });
  expect(played.changesOf("w2")[0]).toBe("10 none -> scheduled");
});

test("a setup above that fails or is skipped settles the matter", () => {
  expect(playedCase({ dag: scope(), script: { s: [{ state: "failed", duration_s: 10 }] } }).states["w2"]).toBe(
    "upstream_failed 0",
  );
  expect(playedCase({ dag: scope(), script: { s: [{ state: "skipped", duration_s: 10 }] } }).states["w2"]).toBe(
    "skipped 0",
  );
});

test("instances of a mapped task wait for it too", () => {
  const played = playedCase({ dag: scope({ map: { over: 2 } }), script: { s: [{ duration_s: 10 }] } });
  expect(played.changesOf("w2[1]")[0]).toBe("10 none -> scheduled");
});

test("a task that always runs does not wait even for a setup", () => {
  const played = playedCase({ dag: scope({ trigger_rule: "always" }), script: { s: [{ duration_s: 10 }] } });
  expect(played.changesOf("w2")[0]).toBe("0 none -> scheduled");
});

test("from 3.2 on a teardown waits for everything between its setups and itself", () => {
  const started = (target: string) =>
    playedCase({ target, dag: scope(), script: { w1: [{ duration_s: 60 }] } }).changesOf("t")[0];
  expect([started("3.1"), started("3.2")]).toEqual(["2 none -> scheduled", "61 none -> scheduled"]);
});

test("a teardown runs after a failure, but not when no setup has succeeded, and is skipped with its setups", () => {
  const state = (outcome: object, task = "s") =>
    playedCase({ dag: scope(), script: { [task]: [outcome] } }).states["t"];
  expect(state({ state: "failed" }, "w2")).toBe("success 1");
  expect(state({ state: "failed" })).toBe("upstream_failed 0");
  expect(state({ state: "skipped" })).toBe("skipped 0");
});

test("setups of a mapped task are counted instance by instance", () => {
  const tasks = [
    { id: "s", kind: "setup", map: { over: 2 } },
    { id: "t", kind: "teardown", upstream: ["s"] },
  ];
  const state = (script: object) => playedCase({ dag: { tasks }, script }).states["t"];
  expect(state({ "s[0]": [{ state: "failed" }], "s[1]": [{}] })).toBe("success 1");
  expect(state({ s: [{ state: "skipped" }] })).toBe("skipped 0");
  expect(state({ "s[0]": [{ state: "failed" }], "s[1]": [{ state: "skipped" }] })).toBe("upstream_failed 0");
});

test("in a mapped group a task waits for the setup of its own map index", () => {
  const inGroup = scope().tasks.map((task) => ({ ...task, group: "g" }));
  const dag = { tasks: inGroup, groups: [{ id: "g", map: { over: 2 } }] };
  const played = playedCase({ dag, script: { "s[0]": [{ duration_s: 10 }], "s[1]": [{ state: "failed" }] } });
  expect(played.changesOf("w2[0]")[0]).toBe("10 none -> scheduled");
  expect(played.states).toMatchObject({
    "w2[1]": "upstream_failed 0",
    "t[0]": "success 1",
    "t[1]": "upstream_failed 0",
  });
});
