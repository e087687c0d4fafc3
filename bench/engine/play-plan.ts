import { createEngine, type DagPlan, type EngineState } from "#sdk/engine/index.ts";
import { play } from "#sdk/virtual-time/play.ts";
import { requestRun } from "../../test/support/engine-scene.ts";

/** Plays one run of a DAG in which every task takes a second and succeeds. */
export function playPlan(plan: DagPlan): EngineState {
  const engine = createEngine({ dags: [plan], target: "3.4", limits: null });
  const script = () => ({ duration: 1_000_000, outcome: { kind: "success" } }) as const;
  play({ engine, at: 0, events: [requestRun("r", 0, { dagId: plan.dagId })], script });
  if (engine.data.runs[0]?.state !== "success")
    throw new Error(`The run of ${plan.tasks.length} tasks did not succeed.`);
  return engine;
}

/** Milliseconds that something takes. */
export function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Milliseconds of the processor that something takes, on all threads: what a quiet machine would need at most. */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return cpuSince(before);
}

/** Milliseconds of the processor since `process.cpuUsage()` gave this. */
export function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
