import { endAttempt } from "./attempts/end-attempt.ts";
import type { EngineEvent } from "./engine-event.ts";
import type { Round } from "./round.ts";
import { requestRun } from "./runs/request-run.ts";

/** Takes in one thing that has happened. */
export function applyEvent(round: Round, event: EngineEvent): void {
  switch (event.kind) {
    case "runRequested":
      requestRun(round, event);
      return;
    case "attemptEnded":
      endAttempt(round, event);
      return;
    default:
      throw new Error(`not yet: ${event.kind}`);
  }
}
