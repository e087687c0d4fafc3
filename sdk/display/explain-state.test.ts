import { expect, test } from "vitest";
import { dagPlan, taskPlan } from "../../test/support/engine-scene.ts";
import { prepareDag, type TaskInstanceState } from "../engine/index.ts";
import { explainState } from "./explain-state.ts";

type TaskPlanInput = Parameters<typeof taskPlan>[1];

function explain(
  own: TaskPlanInput,
  states: Readonly<Record<string, readonly TaskInstanceState[]>>,
  more: { readonly state?: TaskInstanceState; readonly kind?: "branch" | "shortCircuit" } = {},
): string | null {
  const above = Object.keys(states).map((id) => taskPlan(id, more.kind === undefined ? {} : { kind: more.kind }));
  const task = taskPlan("task", { upstream: Object.keys(states), ...own });
  const dag = prepareDag(dagPlan([...above, task]));
  return explainState(dag, "task", more.state ?? "skipped", (id) => states[id] ?? ["none"]);
}

test("what the trigger rule did not get above the task is named", () => {
  expect(explain({}, { load: ["success"], audit: ["failed"] }, { state: "upstream_failed" })).toBe(
    "all_success: audit failed",
  );
  expect(explain({}, { load: ["skipped"], audit: ["upstream_failed"] })).toBe(
    "all_success: load was skipped, audit is upstream_failed",
  );
});

test("a rule that wants failures names what succeeded", () => {
  expect(explain({ triggerRule: "all_failed" }, { load: ["failed"], audit: ["success"] })).toBe(
    "all_failed: audit succeeded",
  );
});

test("of a mapped task it is said how many", () => {
  expect(explain({}, { each: ["success", "failed", "failed"] }, { state: "upstream_failed" })).toBe(
    "all_success: each failed (2 of 3)",
  );
});

test("a crowd is cut", () => {
  const crowd = Object.fromEntries(["a", "b", "c", "d", "e", "f"].map((id) => [id, ["failed"] as const]));
  expect(explain({}, crowd, { state: "upstream_failed" })).toBe(
    "all_success: a failed, b failed, c failed, d failed, 2 more",
  );
});

test("a branch and a short circuit directly above are named as those who decided", () => {
  expect(explain({}, { pick: ["success"] }, { kind: "branch" })).toBe("branch pick did not follow it");
  expect(explain({}, { is_new: ["success"] }, { kind: "shortCircuit" })).toBe(
    "short circuit is_new ended the run's way to it",
  );
});

test("a short circuit far above is found", () => {
  const tasks = [
    taskPlan("is_new", { kind: "shortCircuit" }),
    taskPlan("middle", { upstream: ["is_new"] }),
    taskPlan("task", { upstream: ["middle"], triggerRule: "all_done" }),
  ];
  const states: Record<string, TaskInstanceState> = { is_new: "success", middle: "success" };
  expect(explainState(prepareDag(dagPlan(tasks)), "task", "skipped", (id) => [states[id] ?? "none"])).toBe(
    "short circuit is_new ended the run's way to it",
  );
});

test("what ran, or is not known, has nothing to explain", () => {
  expect(explain({}, { load: ["success"] }, { state: "success" })).toBeNull();
  expect(explainState(prepareDag(dagPlan([])), "task", "skipped", () => [])).toBeNull();
});

test("a mapped task without items says so", () => {
  const map = { kind: "product", over: [{ kind: "literal", length: 0 }] } as const;
  expect(explain({ map }, { load: ["success"] })).toBe("what it is mapped over is empty");
});

test("an item that is not there any more is said to be gone", () => {
  expect(explain({}, {}, { state: "removed" })).toBe("what it is mapped over has fewer items now");
});
