import { updateAsset } from "./assets/update-asset.ts";
import { endAttempt } from "./attempts/end-attempt.ts";
import { loseAttempt } from "./attempts/lose-attempt.ts";
import { resumeDeferred } from "./attempts/resume-deferred.ts";
import { createBackfill } from "./backfills/create-backfill.ts";
import { clearTasks } from "./clearing/clear-tasks.ts";
import type { EngineEvent } from "./engine-event.ts";
import { changePool } from "./queueing/change-pool.ts";
import type { Round } from "./round.ts";
import { pauseDag } from "./runs/pause-dag.ts";
import { requestRun } from "./runs/request-run.ts";
import { stopRun } from "./runs/stop-run.ts";

/** Takes in one thing that has happened. */
export function applyEvent(round: Round, event: EngineEvent): void {
  switch (event.kind) {
    case "runRequested":
      requestRun(round, event);
      return;
    case "attemptEnded":
      endAttempt(round, event);
      return;
    case "attemptLost":
      loseAttempt(round, event);
      return;
    case "triggerFired":
      resumeDeferred(round, event);
      return;
    case "tasksCleared":
      clearTasks(round, event);
      return;
    case "runStopped":
      stopRun(round, event);
      return;
    case "assetUpdated":
      updateAsset(round, event.asset, []);
      return;
    case "backfillRequested":
      createBackfill(round, event);
      return;
    case "dagPaused":
      pauseDag(round, event);
      return;
    case "poolChanged":
      changePool(round, event);
      return;
  }
}
