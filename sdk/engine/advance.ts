/**
 * The engine's rules for itself. Numbers are named where code relies on them.
 *
 *  1. Same state, same moment, same events: same commands. No clock, no randomness, no order of a `Set` or a `Map` that was not filled in a fixed order.
 *  2. A task instance changes its state in `changeState` alone; all counts are kept there.
 *  3. A pass decides on what had ended when it began: ends that it decides itself are seen by the next pass.
 *  4. Passes repeat until none changes anything; only then does `advance` return.
 *  5. An instance is looked at when something that its dependencies ask for has changed, and not otherwise. What is looked at is in `dirty`.
 *  6. An attempt's end counts only for an instance that is running that very attempt; all other ends are ignored.
 *  7. A finished instance stays finished unless it is cleared, skipped from above (before 3.2), or its run is stopped.
 *  8. Whatever waits for a moment has a timer, and every timer has been told to the driver by `setTimer`.
 *  9. All that is needed to go on is in `data` and survives JSON.
 */
import type { Microseconds } from "../time/microseconds.ts";
import { applyEvent } from "./apply-event.ts";
import { createAssetRuns, findReadyConsumers } from "./assets/create-asset-runs.ts";
import { startQueued } from "./attempts/start-queued.ts";
import type { EngineCommand } from "./engine-command.ts";
import type { EngineEvent } from "./engine-event.ts";
import { examineRuns } from "./passes/examine-runs.ts";
import type { Competition } from "./queueing/competition.ts";
import { noteAmbiguity, queueCandidates } from "./queueing/queue-candidates.ts";
import { queueEverything } from "./queueing/queue-everything.ts";
import type { Round } from "./round.ts";
import { createDueRuns } from "./runs/create-due-runs.ts";
import { startQueuedRuns } from "./runs/start-queued-runs.ts";
import { startRunsAtOnce } from "./runs/start-runs-at-once.ts";
import { timeOutRuns } from "./runs/time-out-runs.ts";
import type { EngineState } from "./state/engine-state.ts";
import { ringTimers } from "./state/ring-timers.ts";

/** Takes in what happened at a moment, then schedules until nothing changes any more. Changes `engine`; says what it did and what its driver has to do. */
export function advance(
  engine: EngineState,
  at: Microseconds,
  events: readonly EngineEvent[],
): readonly EngineCommand[] {
  const commands: EngineCommand[] = [];
  const round: Round = { engine, at, commands, phase: "complete", step: 0 };
  engine.data.now = at;
  for (const event of events) {
    round.phase = event.kind === "runRequested" || event.kind === "backfillRequested" ? "create" : "complete";
    applyEvent(round, event);
    round.step += 1;
  }
  ringTimers(engine, at);
  for (let said = -1; said !== commands.length; ) {
    said = commands.length;
    takeStep(round, "create", createRuns);
    if (engine.competition === null) playWithoutLimits(round);
    else playWithin(round, engine.competition);
    takeStep(round, "start", startQueued);
  }
  if (engine.competition !== null) noteAmbiguity(engine.competition);
  return commands;
}

/** By the clock and by assets. */
function createRuns(round: Round): void {
  const consumers = findReadyConsumers(round.engine);
  createDueRuns(round, consumers);
  createAssetRuns(round, consumers);
}

function playWithoutLimits(round: Round): void {
  takeStep(round, "create", startRunsAtOnce);
  takeStep(round, "pass", examineRuns);
  takeStep(round, "queue", queueEverything);
}

function playWithin(round: Round, competition: Competition): void {
  takeStep(round, "pass", (step) => {
    startQueuedRuns(step);
    timeOutRuns(step);
    examineRuns(step);
  });
  takeStep(round, "queue", (step) => queueCandidates(step, competition));
}

function takeStep(round: Round, phase: Round["phase"], step: (round: Round) => void): void {
  const said = round.commands.length;
  round.phase = phase;
  step(round);
  if (round.commands.length !== said) round.step += 1;
}
