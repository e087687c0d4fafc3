import type { Microseconds } from "../../time/microseconds.ts";
import type { TaskInstanceKey } from "../engine-event.ts";
import type { Competition } from "../queueing/competition.ts";
import type { EngineState } from "../state/engine-state.ts";
import { findInstance } from "../state/instance-key.ts";
import type { RunRecord } from "../state/run-record.ts";
import { firstFinished, stateCode } from "../state/state-code.ts";
import { explainDependencies } from "./explain-dependencies.ts";
import { explainRun } from "./explain-run.ts";
import { explainSlots } from "./explain-slots.ts";
import type { WaitReason } from "./wait-reason.ts";

/** Why a task instance does not run, everything that keeps it; nothing for one that runs, has ended or does not exist. Changes nothing. */
export function explainWait(engine: EngineState, key: TaskInstanceKey, at: Microseconds): readonly WaitReason[] {
  const found = findInstance(engine, key);
  if (found === null) return [];
  const { run, instance } = found;
  const state = (engine.data.runs[run] as RunRecord).instances.state[instance] as number;
  if (state >= firstFinished || state === stateCode.running || state === stateCode.queued) return [];
  if (state === stateCode.deferred) return [{ rule: "deferred", text: "it waits for its trigger" }];
  const outside = explainRun(engine, run, at);
  // Without limits nothing stays scheduled.
  if (state === stateCode.scheduled)
    return [...outside, ...explainSlots(engine.competition as Competition, run, instance)];
  return [...outside, ...explainDependencies(engine, run, instance, at)];
}
