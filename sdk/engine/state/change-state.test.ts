import { expect, test } from "vitest";
import { createScene, dagPlan, requestRun, taskPlan } from "../../../test/support/engine-scene.ts";
import type { Round } from "../round.ts";
import { changeState, publishFresh } from "./change-state.ts";
import type { RunRecord } from "./run-record.ts";
import { stateCode } from "./state-code.ts";

test("what a pass ends twice is counted once, as it ended last", () => {
  const { engine, advance } = createScene([dagPlan([taskPlan("a"), taskPlan("b", { upstream: ["a"] })])]);
  advance(0, requestRun("r"));
  const round: Round = { engine, at: 0, commands: [], phase: "pass", step: 0 };
  const fresh: number[] = [];
  changeState(round, 0, 0, stateCode.skipped, fresh);
  changeState(round, 0, 0, stateCode.removed, fresh);
  publishFresh(round, 0, fresh);
  const { tallies } = engine.data.runs[0] as RunRecord;
  // Of task b: how what is above it ended, one number for each of the finished states.
  expect(tallies.upstream.slice(8, 13)).toEqual([0, 0, 0, 0, 1]);
});
