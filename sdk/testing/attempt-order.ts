import type { LocalRunEvent } from "../local/index.ts";
import type { SimulatedAttempt } from "./simulated-run.ts";

/** What happened in a run to its attempts, gathered while it goes on. */
export interface AttemptOrder {
  /** Takes note of what has happened. */
  readonly note: (event: LocalRunEvent) => void;
  /** Every attempt of a run, in the order in which they started. */
  readonly attemptsOf: (runId: string) => readonly SimulatedAttempt[];
}

/** Gathers in which order attempts start and end: in virtual time many moments are equal. */
export function createAttemptOrder(): AttemptOrder {
  const runs = new Map<string, Open[]>();
  const running = new Map<string, Open>();
  let place = 0;
  return {
    note(event) {
      if (event.kind !== "taskStateChanged") return;
      const { runId, taskId, mapIndex, tryNumber } = event;
      const key = JSON.stringify([runId, taskId, mapIndex]);
      place++;
      if (event.from === "running") {
        const attempt = running.get(key);
        if (attempt !== undefined) attempt.endedAs = place;
      }
      if (event.to !== "running") return;
      const attempt = { taskId, mapIndex, tryNumber, startedAs: place, endedAs: null };
      running.set(key, attempt);
      const attempts = runs.get(runId);
      if (attempts === undefined) runs.set(runId, [attempt]);
      else attempts.push(attempt);
    },
    attemptsOf: (runId) => runs.get(runId) ?? [],
  };
}

type Open = { -readonly [Name in keyof SimulatedAttempt]: SimulatedAttempt[Name] };
