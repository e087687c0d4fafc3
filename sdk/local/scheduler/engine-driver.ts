import { setImmediate as nextTurn } from "node:timers/promises";
import {
  advance,
  type EngineCommand,
  type EngineEvent,
  type EngineState,
  type StartAttempt,
  type StopAttempt,
  type TaskInstanceKey,
} from "../../engine/index.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import type { Clock } from "../clock.ts";
import type { Activity } from "./activity.ts";
import type { AttemptRunner, RunningAttempt } from "./attempt-runner.ts";
import type { Ledger } from "./ledger.ts";
import type { Recorder } from "./recorder.ts";
import type { InstanceRecord, ScheduledRun } from "./scheduled-run.ts";

/** What a driver works with. */
export interface EngineDriverParts {
  readonly engine: EngineState;
  readonly clock: Clock;
  readonly activity: Activity;
  /** Makes what runs attempts; it is given what to do with one that is deferred. */
  readonly createRunner: (
    onDeferred: (run: ScheduledRun, instance: InstanceRecord, until: Microseconds) => void,
  ) => AttemptRunner;
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  /** What the engine is told before anything else. */
  readonly first: readonly EngineEvent[];
  /** Moments at which the engine wants to be asked. */
  readonly timers: readonly Microseconds[];
}

/** Drives the engine by a clock: tells it what happens, and carries out what it says. One loop, one place where it waits. */
export class EngineDriver {
  readonly #parts: EngineDriverParts;
  readonly #runner: AttemptRunner;
  readonly #running = new Map<InstanceRecord, RunningAttempt>();
  /** Every attempt that has not settled, also those that no longer count. */
  readonly #unsettled = new Set<Promise<void>>();
  #requested: EngineEvent[];
  #ended: { readonly attempt: RunningAttempt; readonly event: EngineEvent }[] = [];
  /** Whether the engine has to be asked though nothing was reported. */
  #isDue = true;
  #isStopped = false;
  /** What went wrong beside the code of tasks, as in a script. */
  #failure: { readonly error: unknown } | undefined;
  #wakeUp: () => void = () => {};

  constructor(parts: EngineDriverParts) {
    this.#parts = parts;
    this.#requested = [...parts.first];
    for (const at of parts.timers) this.#askAt(at);
    this.#runner = parts.createRunner((run, instance, until) => this.#resumeAt(run, instance, until));
  }

  /** Something has happened that the engine has to know. */
  tell(event: EngineEvent): void {
    this.#requested.push(event);
    this.#wakeUp();
  }

  /** Goes on up to a moment, that moment included; null: until nothing is left to do. */
  async drive(until: Microseconds | null): Promise<void> {
    try {
      while (!this.#isStopped) {
        // What ends at once ends within this turn: it belongs to the same moment, whatever the order in which promises settle.
        await nextTurn();
        if (this.#failure !== undefined) throw this.#failure.error;
        if (this.#isDue || this.#requested.length > 0 || this.#ended.length > 0) this.#step();
        else if (this.#isOver(until)) break;
        else await this.#somethingHappens(until);
      }
      this.#parts.recorder.flush();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  #isOver(until: Microseconds | null): boolean {
    const { activity, clock, ledger } = this.#parts;
    if (activity.running > 0) return false;
    const next = activity.agenda.next();
    if (until === null) return ledger.unfinished === 0 || next === undefined;
    return clock.now() >= until && (next === undefined || next > until);
  }

  async #somethingHappens(until: Microseconds | null): Promise<void> {
    const { activity, clock, recorder } = this.#parts;
    const { agenda, running } = activity;
    if (running > 0) recorder.flush();
    const next = agenda.next() ?? Number.POSITIVE_INFINITY;
    const target = Math.min(next, until ?? Number.POSITIVE_INFINITY);
    // What long tasks log is on disk soon, too.
    const reminder = running > 0 ? setTimeout(() => this.#wakeUp(), longestUnwritten) : undefined;
    const over = new AbortController();
    const told = new Promise<void>((resolve) => {
      this.#wakeUp = resolve;
    });
    const reached = Number.isFinite(target)
      ? [clock.waitUntil(target, { tasksRunning: running, signal: over.signal })]
      : [];
    await Promise.race([told, ...reached]);
    over.abort(isOver);
    clearTimeout(reminder);
    // The alarm of the engine sets `#isDue` itself; attempts that waited go on by themselves.
    agenda.actUntil(clock.now());
  }

  #step(): void {
    const { engine, clock, recorder } = this.#parts;
    // A machine's clock may be set back; what happened does not happen again.
    const at = Math.max(clock.now(), engine.data.now);
    const events = this.#takeEvents();
    this.#isDue = false;
    const starting: StartAttempt[] = [];
    for (const command of advance(engine, at, events)) this.#carryOut(command, at, starting);
    recorder.step(at, events);
    for (const command of starting) this.#start(command);
  }

  /** Attempts that ended at one moment are reported in the order that Airflow's oracle uses: run, task id, map index. */
  #takeEvents(): readonly EngineEvent[] {
    const ended = this.#ended.sort((left, right) => compareAttempts(left.attempt, right.attempt));
    const events = [...this.#requested, ...ended.map(({ event }) => event)];
    this.#requested = [];
    this.#ended = [];
    return events;
  }

  #carryOut(command: EngineCommand, at: Microseconds, starting: StartAttempt[]): void {
    const { ledger } = this.#parts;
    switch (command.kind) {
      case "runCreated":
        ledger.runCreated(command, at);
        break;
      case "runStateChanged":
        ledger.runChanged(command, at);
        break;
      case "stateChanged":
        ledger.taskChanged(command, at);
        break;
      case "taskExpanded":
        ledger.taskExpanded(command, at);
        break;
      case "dagPauseChanged":
        ledger.dagPaused(command, at);
        break;
      case "startAttempt":
        starting.push(command);
        break;
      case "stopAttempt":
        this.#stop(command, starting);
        break;
      case "setTimer":
        this.#askAt(command.at);
    }
  }

  #askAt(at: Microseconds): void {
    this.#parts.activity.agenda.add(at, () => {
      this.#isDue = true;
    });
  }

  #start({ instance: key, resumed }: StartAttempt): void {
    const { ledger } = this.#parts;
    const found = ledger.find(key);
    const attempt = found && this.#runner.start(found.run, found.instance, resumed);
    if (attempt === undefined) return;
    const { instance, record } = attempt;
    this.#running.set(instance, attempt);
    const settled = attempt.outcome
      .then((outcome) => {
        if (outcome === undefined) return;
        const event = { kind: "attemptEnded", instance: key, tryNumber: record.number, outcome } as const;
        this.#ended.push({ attempt, event });
      })
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => {
        this.#unsettled.delete(settled);
        if (this.#running.get(instance) === attempt) this.#running.delete(instance);
        this.#wakeUp();
      });
    this.#unsettled.add(settled);
  }

  #stop({ instance: key, reason }: StopAttempt, starting: StartAttempt[]): void {
    const planned = starting.findIndex(({ instance }) => isSame(instance, key));
    if (planned !== -1) {
      starting.splice(planned, 1);
      return;
    }
    const found = this.#parts.ledger.find(key);
    const attempt = found && this.#running.get(found.instance);
    attempt?.stop(stopMessages[reason]);
    if (attempt !== undefined) this.#running.delete(attempt.instance);
  }

  #resumeAt({ facts }: ScheduledRun, { taskId, mapIndex }: InstanceRecord, until: Microseconds): void {
    const instance = { dagId: facts.dagId, runId: facts.runId, taskId, mapIndex };
    this.#parts.activity.agenda.add(until, () => this.#requested.push({ kind: "triggerFired", instance }));
  }

  /** Stops all code that runs, and resolves when none runs any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#wakeUp();
    for (const attempt of this.#running.values()) attempt.stop(stopMessages.stopped);
    await Promise.all(this.#unsettled);
  }
}

/** How long what a task logs may wait to be written down, in milliseconds. */
const longestUnwritten = 1000;

/** Why a wait is given up; a constant, since an error with its stack for each wait costs more than the rest of it. */
const isOver = "something happened";

function compareAttempts(left: RunningAttempt, right: RunningAttempt): number {
  return (
    left.run.order - right.run.order ||
    compareText(left.instance.taskId, right.instance.taskId) ||
    left.instance.mapIndex - right.instance.mapIndex
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function isSame(left: TaskInstanceKey, right: TaskInstanceKey): boolean {
  return (
    left.taskId === right.taskId &&
    left.mapIndex === right.mapIndex &&
    left.runId === right.runId &&
    left.dagId === right.dagId
  );
}

const stopMessages: Readonly<Record<StopAttempt["reason"], string>> = {
  fail_fast: "The task was stopped: another one failed, and the DAG has failFast.",
  dagrun_timeout: "The task was stopped: the run took longer than its dagrunTimeout.",
  stopped: "The task was stopped with its run.",
  skipped: "The task was stopped: a branch or short circuit above it skipped it.",
  cleared: "The task was stopped: it was cleared.",
  deadlock: "The task was stopped: nothing else in its run could go on.",
};
