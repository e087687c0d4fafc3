import type { DagNode, JsonObject, JsonValue, TaskNode } from "../ir/index.ts";
import { createTaskContext, outcomeOf, type TaskHandler, type TaskOutcome, type TaskServices } from "../task/index.ts";
import type { Clock } from "./clock.ts";
import { type EffectiveOptions, readEffectiveOptions } from "./effective-options.ts";
import type { LocalRunEvent, LogLine } from "./events.ts";
import { executeAttempt } from "./execute/execute-attempt.ts";
import { executeWithin } from "./execute/execute-within.ts";
import type { Mock, TaskHost } from "./execute/task-attempt.ts";
import type { EvaluationScope } from "./inputs/evaluate-expression.ts";
import { evaluateInputs } from "./inputs/evaluate-inputs.ts";
import { pushResult } from "./run/push-result.ts";
import type { RunFacts } from "./run/run-facts.ts";
import type { XComStore } from "./run/xcom-store.ts";
import type { RunHistory, TryRecord } from "./run-history.ts";
import type { TaskResult } from "./scheduler/run-scheduler.ts";
import type { SecretMask } from "./secrets/secret-mask.ts";

/** What attempts of a run share. */
export interface StarterParts {
  readonly dag: DagNode;
  readonly handlers: ReadonlyMap<string, TaskHandler>;
  readonly mocks: ReadonlyMap<string, Mock>;
  readonly facts: RunFacts;
  readonly params: JsonObject;
  readonly rendered: EvaluationScope["rendered"];
  readonly xcoms: XComStore;
  readonly history: RunHistory;
  readonly mask: SecretMask;
  readonly secrets: Pick<TaskServices, "readVariable" | "readConnection">;
  readonly host: TaskHost;
  readonly clock: Clock;
  readonly emit: (event: LocalRunEvent) => void;
}

/** An attempt that runs. */
export interface RunningTask {
  /** Undefined when it was stopped: its result no longer counts. Settles when no code of the attempt runs any more, and never rejects. */
  readonly result: Promise<TaskResult | undefined>;
  readonly record: TryRecord;
  /** Aborts the attempt; the message becomes its error. */
  stop(message: string): void;
}

/** Starts attempts of tasks, writes down what they log and stores what they push. */
export class TaskStarter {
  readonly #parts: StarterParts;
  readonly #options: ReadonlyMap<TaskNode, EffectiveOptions>;

  constructor(parts: StarterParts) {
    this.#parts = parts;
    this.#options = new Map(parts.dag.tasks.map((task) => [task, readEffectiveOptions(parts.dag, task)]));
  }

  /** Starts an attempt of the task with this index. */
  start(index: number, tryNumber: number, at: number): RunningTask {
    const { dag, history, xcoms } = this.#parts;
    const task = dag.tasks[index] as TaskNode;
    const record = history.startTry(index, tryNumber, at);
    const stopping = new AbortController();
    xcoms.clear(task.taskId);
    const attempt: OpenAttempt = { task, tryNumber, record, signal: stopping.signal, open: true };
    return {
      record,
      result: this.#run(attempt),
      stop: (message) => {
        attempt.open = false;
        record.error = { name: "TaskStopped", bases: [], message, stack: message };
        stopping.abort(new Error(message));
      },
    };
  }

  async #run(attempt: OpenAttempt): Promise<TaskResult | undefined> {
    const { task, record, signal } = attempt;
    const options = this.#options.get(task) as EffectiveOptions;
    const bounds = { taskId: task.taskId, timeoutSeconds: options.executionTimeoutSeconds, stop: signal };
    const outcome = await executeWithin(bounds, (aborting) => this.#execute(attempt, options, aborting));
    if (!attempt.open) return undefined;
    const pushed = pushResult(outcome, { taskId: task.taskId, options, xcoms: this.#parts.xcoms });
    if (pushed.state === "skipped") this.#log(attempt, { level: "info", message: pushed.message, fields: {} });
    if (pushed.state === "failed") record.error = this.#parts.mask.maskValue({ ...pushed.error });
    attempt.open = false;
    return resultOf(pushed);
  }

  async #execute(attempt: OpenAttempt, options: EffectiveOptions, signal: AbortSignal): Promise<TaskOutcome> {
    const { facts, handlers, mocks, host, params, rendered, xcoms } = this.#parts;
    const { task, tryNumber } = attempt;
    try {
      const mock = mocks.get(task.taskId);
      const scope = { facts, params, rendered, xcoms };
      const inputs = mock?.kind === "value" ? {} : evaluateInputs(task, scope);
      const context = createTaskContext(this.#taskFacts(attempt), this.#services(attempt), signal);
      const code = { handler: handlers.get(task.taskId), mock };
      return await executeAttempt({ task, options, tryNumber, facts, inputs, context, host }, code);
    } catch (error) {
      return outcomeOf(error, (stack) => stack);
    }
  }

  #taskFacts({ task, tryNumber }: OpenAttempt) {
    const { facts, params } = this.#parts;
    const { dataInterval, logicalDate } = facts;
    return {
      dagId: facts.dagId,
      taskId: task.taskId,
      runId: facts.runId,
      tryNumber,
      mapIndex: -1,
      logicalDate: logicalDate?.toISOString() ?? null,
      dataInterval: dataInterval && { start: dataInterval.start.toISOString(), end: dataInterval.end.toISOString() },
      params: structuredClone(params),
    };
  }

  #services(attempt: OpenAttempt): TaskServices {
    const { secrets, xcoms } = this.#parts;
    return {
      ...secrets,
      log: (record) => this.#log(attempt, record),
      pullXCom: async ({ taskId, key }) => xcoms.get(taskId, key),
      pushXCom: async (key, value: JsonValue) => {
        // Code that goes on after its attempt has ended must not write into the next one.
        if (attempt.open) xcoms.set(attempt.task.taskId, key, value);
      },
    };
  }

  #log(attempt: OpenAttempt, { level, message, fields }: Omit<LogLine, "at">): void {
    if (!attempt.open) return;
    const { clock, emit, mask } = this.#parts;
    const at = new Date(clock.now());
    const line: LogLine = { at, level, message: mask.maskText(message), fields: mask.maskValue(fields) };
    attempt.record.log.push(line);
    emit({ kind: "taskLog", taskId: attempt.task.taskId, tryNumber: attempt.tryNumber, ...line });
  }
}

interface OpenAttempt {
  readonly task: TaskNode;
  readonly tryNumber: number;
  readonly record: TryRecord;
  readonly signal: AbortSignal;
  /** Whether the attempt still counts. */
  open: boolean;
}

function resultOf(outcome: TaskOutcome): TaskResult {
  switch (outcome.state) {
    case "success":
    case "skipped":
      return { kind: outcome.state };
    case "failed":
      return { kind: "failed", retry: outcome.retry };
    case "rescheduled":
      return { kind: "rescheduled", at: new Date(outcome.at).getTime() };
  }
}
