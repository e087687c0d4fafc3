import type { JsonObject } from "#sdk/ir/index.ts";
import type { SimulatedRun } from "#sdk/testing/index.ts";
import type { Period } from "../chart/create-period-gantt.ts";

/** A simulated period as data. */
export function simulationAsJson({ dagId, from, to }: Period, runs: readonly SimulatedRun[]): JsonObject {
  return { dagId, from: from.toISOString(), to: to.toISOString(), runs: runs.map(runAsJson) };
}

function runAsJson(run: SimulatedRun): JsonObject {
  return {
    runId: run.runId,
    runType: run.runType,
    state: run.state,
    reason: run.reason,
    logicalDate: textOf(run.logicalDate),
    dataInterval: run.dataInterval && { start: textOf(run.dataInterval.start), end: textOf(run.dataInterval.end) },
    runAfter: textOf(run.runAfter),
    startedAt: textOf(run.startedAt),
    endedAt: textOf(run.endedAt),
    tasks: run.taskInstances.map(({ taskId, mapIndex, state, tries }) => ({
      taskId,
      mapIndex,
      state,
      why: run.whyNot(taskId, mapIndex),
      tries: tries.map((one) => ({
        number: one.number,
        state: one.state,
        startedAt: textOf(one.startedAt),
        endedAt: textOf(one.endedAt),
        error: one.error?.message ?? null,
      })),
    })),
  };
}

function textOf(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}
