import {
  advance,
  createEngine,
  type EngineConfiguration,
  type EngineEvent,
  type EngineState,
  loadEngine,
  type RunCreated,
  saveEngine,
  type TaskInstanceKey,
} from "../../engine/index.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import type { PlanMark, StoredScheduler } from "../history/run-history.ts";

/** An engine as another one was when its process ended. */
export interface ReplayedEngine {
  readonly engine: EngineState;
  /** Attempts that had started and not ended; the engine ignores those of them that it had stopped. */
  readonly lost: readonly TaskInstanceKey[];
  /** Moments at which it wants to be asked, also those that have passed. */
  readonly timers: readonly Microseconds[];
  /** How its runs were made, in order. */
  readonly created: readonly RunCreated[];
}

/**
 * Tells a new engine all that another one was told. The engine is deterministic: it is in the same state then. DAGs of which the plan has changed, or that
 * are new, take no part: they are paused.
 *
 * @param marks - the DAGs of which the plan is the same
 */
export function replaySteps(
  configuration: EngineConfiguration,
  stored: StoredScheduler,
  marks: ReadonlyMap<string, PlanMark>,
): ReplayedEngine {
  const engine = createEngine({ ...configuration, limits: stored.limits });
  const running = new Map<string, TaskInstanceKey>();
  const timers = new Set<Microseconds>();
  const created: RunCreated[] = [];
  for (const [number, { at, events }] of stored.steps.entries()) {
    const known = events.filter((event) => concerns(event, marks, number));
    for (const event of known) {
      if (event.kind === "attemptEnded" || event.kind === "attemptLost") running.delete(nameOf(event.instance));
    }
    // What is not to be replayed is kept still before anything else happens.
    const pauses = number === 0 ? pausesOf(configuration, marks) : [];
    for (const command of advance(engine, at, [...pauses, ...known])) {
      if (command.kind === "startAttempt") running.set(nameOf(command.instance), command.instance);
      if (command.kind === "runCreated") created.push(command);
      if (command.kind === "setTimer") timers.add(command.at);
    }
  }
  // The limits that hold from now on may be others.
  const present = loadEngine(configuration, saveEngine(engine));
  return { engine: present, lost: [...running.values()], timers: [...timers], created };
}

/** A DAG whose plan came later is paused up to then. */
function pausesOf({ dags }: EngineConfiguration, marks: ReadonlyMap<string, PlanMark>): readonly EngineEvent[] {
  const late = dags.filter(({ dagId }) => marks.get(dagId)?.since !== 0);
  return late.map(({ dagId }) => ({ kind: "dagPaused", dagId, paused: true }));
}

function concerns(event: EngineEvent, marks: ReadonlyMap<string, PlanMark>, step: number): boolean {
  const dagId = dagOf(event);
  if (dagId === null) return true;
  const mark = marks.get(dagId);
  return mark !== undefined && step >= mark.since;
}

function dagOf(event: EngineEvent): string | null {
  switch (event.kind) {
    case "attemptEnded":
    case "attemptLost":
    case "triggerFired":
      return event.instance.dagId;
    case "tasksCleared":
      return event.instances[0]?.dagId ?? null;
    case "poolChanged":
    case "assetUpdated":
      return null;
    default:
      return event.dagId;
  }
}

function nameOf({ dagId, runId, taskId, mapIndex }: TaskInstanceKey): string {
  return JSON.stringify([dagId, runId, taskId, mapIndex]);
}
