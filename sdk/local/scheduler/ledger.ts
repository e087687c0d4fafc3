import type {
  DagPauseChanged,
  RunCreated,
  RunStateChanged,
  StateChanged,
  TaskExpanded,
} from "../../engine/engine-command.ts";
import type { TaskInstanceKey } from "../../engine/engine-event.ts";
import type { JsonObject } from "../../ir/index.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import { dateOf } from "../clock.ts";
import type { FinishReason, LocalRunEvent, LogLine } from "../events.ts";
import type { PreparedDag } from "./prepared-dag.ts";
import type { RunBook } from "./run-book.ts";
import { expandInstance, type InstanceRecord, instanceOf, type ScheduledRun, type TryRecord } from "./scheduled-run.ts";

/** What a ledger writes to. */
export interface LedgerParts {
  readonly dags: ReadonlyMap<string, PreparedDag>;
  readonly book: RunBook;
  /** Params of a run that was asked for; undefined for one that a schedule makes. */
  readonly takeParams: (dagId: string, runId: string) => JsonObject | undefined;
  readonly emit: (event: LocalRunEvent) => void;
}

/** Writes down what the engine says has happened, and tells it. The runs that the book has from the beginning are unfinished ones. */
export class Ledger {
  readonly #parts: LedgerParts;
  #unfinished: number;

  constructor(parts: LedgerParts) {
    this.#parts = parts;
    this.#unfinished = parts.book.runs().length;
  }

  /** How many runs are queued or running. */
  get unfinished(): number {
    return this.#unfinished;
  }

  /** A run exists now. */
  runCreated(created: RunCreated, at: Microseconds): void {
    const { dags, book, takeParams, emit } = this.#parts;
    const { dagId, runId, runType } = created;
    const dag = dags.get(dagId);
    if (dag === undefined) return;
    const run = book.open(dag, created, takeParams(dagId, runId) ?? dag.params);
    this.#unfinished++;
    const { logicalDate } = run.facts;
    emit({ kind: "runCreated", at: dateOf(at), dagId, runId, runType, logicalDate, taskIds: [...dag.tasks.keys()] });
  }

  /** A run has another state. */
  runChanged({ dagId, runId, from, to, reason }: RunStateChanged, at: Microseconds): void {
    const { book, emit } = this.#parts;
    const run = book.find(dagId, runId);
    if (run === undefined) return;
    run.state = to;
    this.#unfinished += Number(isFinished(from)) - Number(isFinished(to));
    const told = { at: dateOf(at), dagId, runId };
    if (to === "running") {
      run.startedAt = at;
      emit({ kind: "runStarted", ...told, logicalDate: run.facts.logicalDate, taskIds: [...run.dag.tasks.keys()] });
    }
    const ended = to === "success" || to === "failed" ? to : undefined;
    run.endedAt = ended === undefined ? null : at;
    run.reason = ended === undefined ? null : finishReasonOf(reason);
    if (ended !== undefined) {
      emit({ kind: "runFinished", ...told, state: ended, reason: run.reason ?? "tasks_finished" });
    }
    book.runChanged(run);
  }

  /** A task instance has another state. */
  taskChanged({ instance: key, from, to, tryNumber, until }: StateChanged, at: Microseconds): void {
    const found = this.find(key);
    if (found === undefined) return;
    const { run, instance } = found;
    const latest = instance.tries.at(-1);
    const attempt = from === "running" && latest?.state === "running" ? latest : undefined;
    if (attempt !== undefined) {
      attempt.state = to;
      attempt.endedAt = at;
    }
    if (to === "running") instance.tries.push(newTry(tryNumber, at));
    // A cleared task starts anew: what its sensor counts begins with its next try.
    if (to === "none" && from !== "none") instance.firstTry = tryNumber + 1;
    instance.state = to;
    instance.tryNumber = tryNumber;
    this.#parts.book.instanceChanged(run, instance);
    this.#parts.emit({
      kind: "taskStateChanged",
      at: dateOf(at),
      dagId: key.dagId,
      runId: key.runId,
      taskId: key.taskId,
      mapIndex: key.mapIndex,
      from,
      to,
      tryNumber,
      ...(until === undefined ? {} : { until: dateOf(until) }),
      ...(attempt?.error ? { error: attempt.error } : {}),
      ...(attempt === undefined ? {} : { duration: (at - attempt.startedAt) / 1000 }),
    });
  }

  /** A mapped task has its instances. */
  taskExpanded({ instance: { dagId, runId, taskId }, length }: TaskExpanded, at: Microseconds): void {
    const { book, emit } = this.#parts;
    const run = book.find(dagId, runId);
    if (run === undefined) return;
    expandInstance(run, taskId, length);
    for (const instance of run.instances.get(taskId)?.values() ?? []) book.instanceChanged(run, instance);
    emit({ kind: "taskExpanded", at: dateOf(at), dagId, runId, taskId, length });
  }

  /** A DAG was paused or goes on. */
  dagPaused({ dagId, paused }: DagPauseChanged, at: Microseconds): void {
    this.#parts.emit({ kind: "dagPaused", at: dateOf(at), dagId, paused });
  }

  /** A task wrote a line to its log. */
  logged(run: ScheduledRun, instance: InstanceRecord, tryNumber: number, line: LogLine): void {
    const { dagId, runId } = run.facts;
    const { taskId, mapIndex } = instance;
    this.#parts.book.instanceChanged(run, instance);
    this.#parts.emit({ kind: "taskLog", dagId, runId, taskId, mapIndex, tryNumber, ...line });
  }

  /** A task instance with its run; undefined for one of a run that is not known. */
  find(key: TaskInstanceKey): { readonly run: ScheduledRun; readonly instance: InstanceRecord } | undefined {
    const run = this.#parts.book.find(key.dagId, key.runId);
    return run === undefined ? undefined : { run, instance: instanceOf(run, key.taskId, key.mapIndex) };
  }
}

function newTry(number: number, startedAt: Microseconds): TryRecord {
  const unwritten = { log: [], writtenLines: 0, isWritten: false };
  return { number, startedAt, endedAt: null, state: "running", error: null, ...unwritten };
}

function isFinished(state: RunStateChanged["from"]): boolean {
  return state === "success" || state === "failed";
}

function finishReasonOf(reason: RunStateChanged["reason"]): FinishReason {
  return reason === "stopped" ? "run_stopped" : (reason ?? "tasks_finished");
}
