import { expect, test } from "vitest";
import type { PicturedInstance } from "#sdk/display/run-tree.ts";
import { dagPlan, taskPlan } from "../../test/support/engine-scene.ts";
import { describePools } from "./pool-usage.ts";

function instance(state: PicturedInstance["state"]): PicturedInstance {
  return { mapIndex: 0, state, tries: 1, milliseconds: null, note: "" };
}

test("pools with a limit say how many slots the run holds: running and queued, by the slots of the task", () => {
  const plan = dagPlan([taskPlan("fetch", { pool: "lake", poolSlots: 2 }), taskPlan("load")]);
  const instances = new Map([
    ["fetch", [instance("running"), instance("queued"), instance("scheduled"), instance("success")]],
    ["load", [instance("running")]],
  ]);
  expect(describePools(plan, { lake: 5, other: 1, free: -1 }, { instances })).toBe("lake 4/5, other 0/1");
});
