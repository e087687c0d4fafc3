import { advance, type EngineCommand, type EngineEvent, type EngineState, nextMoment } from "../engine/index.ts";
import type { Microseconds } from "../time/microseconds.ts";
import {
  addAwaited,
  createRunningAttempts,
  forgetAttempt,
  nextEnd,
  noteRun,
  type RunningAttempts,
  takeEnding,
} from "./running-attempts.ts";
import type { AttemptScript } from "./scripted-attempt.ts";

/** What is played. */
export interface Play {
  readonly engine: EngineState;
  /** The moment of the first events. */
  readonly at: Microseconds;
  readonly events: readonly EngineEvent[];
  readonly script: AttemptScript;
  /** What comes after this moment does not happen. Endless unless given. */
  readonly until?: Microseconds;
  /** Told of every moment, and of what the engine said then. */
  readonly listen?: (commands: readonly EngineCommand[], at: Microseconds, events: readonly EngineEvent[]) => void;
  /** Asked before each jump of the clock; without it, the play ends when nothing is left to happen. */
  readonly isOver?: (engine: EngineState) => boolean;
}

/**
 * Drives an engine through virtual time: the clock jumps from each moment to the next at which something happens, attempts go as the script says.
 * Says the moment at which it ended. The machine is the one of `docs/engine-trace.md`.
 */
export function play({ engine, at, events, script, until, listen, isOver }: Play): Microseconds {
  const attempts = createRunningAttempts();
  const end = until ?? Number.POSITIVE_INFINITY;
  let now = at;
  let happened = events;
  for (;;) {
    const commands = advance(engine, now, happened);
    obey(commands, attempts, script, now);
    listen?.(commands, now, happened);
    if (isOver?.(engine) === true) return now;
    const ending = nextEnd(attempts) ?? Number.POSITIVE_INFINITY;
    const next = Math.min(ending, nextMoment(engine) ?? Number.POSITIVE_INFINITY);
    if (next === Number.POSITIVE_INFINITY || next > end) return now;
    now = next;
    happened = ending === next ? takeEnding(attempts) : [];
  }
}

function obey(
  commands: readonly EngineCommand[],
  attempts: RunningAttempts,
  script: AttemptScript,
  at: Microseconds,
): void {
  for (const command of commands) {
    if (command.kind === "startAttempt") {
      const { instance, tryNumber } = command;
      const { duration, outcome, firesAfter } = script(command, at);
      addAwaited(attempts, at + duration, { kind: "attemptEnded", instance, tryNumber, outcome });
      if (firesAfter !== undefined)
        addAwaited(attempts, at + duration + firesAfter, { kind: "triggerFired", instance });
    } else if (command.kind === "stopAttempt") {
      forgetAttempt(attempts, command.instance, command.tryNumber);
    } else if (command.kind === "runCreated") {
      noteRun(attempts, command.dagId, command.runId);
    }
  }
}
