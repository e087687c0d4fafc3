import type { AttemptOutcome } from "../../engine/attempt-outcome.ts";
import type { JsonValue } from "../../ir/index.ts";
import type { TaskServices } from "../../task/index.ts";
import { pythonText } from "../../task/python-text.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import { type Clock, dateOf } from "../clock.ts";
import type { LogLine } from "../events.ts";
import { executionTimeout } from "../execute/execute-within.ts";
import type { TaskHost } from "../execute/task-attempt.ts";
import { type EvaluationScope, evaluateExpression } from "../inputs/evaluate-expression.ts";
import { createInstanceScope } from "../inputs/instance-scope.ts";
import { pushResult } from "../run/push-result.ts";
import type { SecretMask } from "../secrets/secret-mask.ts";
import type { Activity } from "./activity.ts";
import { type AttemptEnd, attemptOutcomeOf } from "./attempt-end.ts";
import type { AttemptScript, ScriptedAttempt } from "./attempt-script.ts";
import { checkXComKey } from "./check-xcom-key.ts";
import { describeAttempt, type OpenAttempt } from "./open-attempt.ts";
import { pullForTask } from "./pull-for-task.ts";
import { runCode } from "./run-code.ts";
import type { InstanceRecord, ScheduledRun, TryRecord } from "./scheduled-run.ts";
import { readScriptedEnd } from "./scripted-end.ts";

/** What all attempts share. */
export interface AttemptRunnerParts {
  readonly clock: Clock;
  readonly activity: Activity;
  readonly host: TaskHost;
  readonly mask: SecretMask;
  readonly secrets: Pick<TaskServices, "readVariable" | "readConnection">;
  readonly script: AttemptScript | undefined;
  /** Is told every line of a log. */
  readonly onLog: (run: ScheduledRun, instance: InstanceRecord, tryNumber: number, line: LogLine) => void;
  /** Is told that a deferred attempt goes on at a moment. */
  readonly onDeferred: (run: ScheduledRun, instance: InstanceRecord, until: Microseconds) => void;
}

/** An attempt that runs. */
export interface RunningAttempt {
  readonly run: ScheduledRun;
  readonly instance: InstanceRecord;
  readonly record: TryRecord;
  /** Undefined when it was stopped: its outcome no longer counts. Settles when no code of the attempt runs any more, and never rejects. */
  readonly outcome: Promise<AttemptOutcome | undefined>;
  /** Aborts the attempt; the message becomes its error. */
  stop(message: string): void;
}

/** Starts attempts of tasks, by their script, their mock or their code; writes down what they log and stores what they push. */
export class AttemptRunner {
  readonly #parts: AttemptRunnerParts;

  constructor(parts: AttemptRunnerParts) {
    this.#parts = parts;
  }

  /** Starts the latest try of a task instance. One that goes on after a deferral keeps its XComs. */
  start(run: ScheduledRun, instance: InstanceRecord, resumed: boolean): RunningAttempt | undefined {
    const { activity } = this.#parts;
    const task = run.dag.tasks.get(instance.taskId);
    const record = instance.tries.at(-1);
    if (task === undefined || record === undefined) return undefined;
    if (!resumed) run.xcoms.clear(instance.taskId, instance.mapIndex);
    const stopping = new AbortController();
    const attempt: OpenAttempt = {
      run,
      instance,
      task,
      record,
      signal: stopping.signal,
      updatedAssets: [],
      open: true,
    };
    activity.begin();
    let counts = true;
    const leave = () => {
      if (counts) activity.end();
      counts = false;
    };
    return {
      run,
      instance,
      record,
      outcome: this.#run(attempt).finally(leave),
      stop: (message) => {
        attempt.open = false;
        record.error = { name: "TaskStopped", bases: [], message, stack: message };
        stopping.abort(new Error(message));
        leave();
      },
    };
  }

  async #run(attempt: OpenAttempt): Promise<AttemptOutcome | undefined> {
    const { clock, mask, script, onDeferred } = this.#parts;
    const { run, instance, task, record } = attempt;
    const scope = createInstanceScope({
      task: task.node,
      mapIndex: instance.mapIndex,
      mapping: run.dag.mapping,
      facts: run.facts,
      params: run.params,
      rendered: run.dag.rendered,
      xcoms: run.xcoms,
    });
    this.#name(attempt, scope);
    const scripted = script?.(describeAttempt(attempt));
    const end = await (scripted === undefined ? this.#code(attempt, scope) : this.#play(attempt, scope, scripted));
    if (!attempt.open || end === undefined) return undefined;
    const pushed = end.state === "success" ? pushResult(end, { ...task, ...instance, xcoms: run.xcoms }) : end;
    if (pushed.state === "skipped") this.#log(attempt, { level: "info", message: pushed.message, fields: {} });
    if (pushed.state === "failed") record.error = mask.maskValue({ ...pushed.error });
    if (pushed.state === "deferred" && pushed.after !== null) onDeferred(run, instance, clock.now() + pushed.after);
    attempt.open = false;
    return attemptOutcomeOf(pushed, attempt);
  }

  #code(attempt: OpenAttempt, scope: EvaluationScope): Promise<AttemptEnd | undefined> {
    const { clock, activity, host } = this.#parts;
    return runCode(attempt, { clock, activity, host, scope, services: this.#services(attempt) });
  }

  async #play(
    attempt: OpenAttempt,
    scope: EvaluationScope,
    scripted: ScriptedAttempt,
  ): Promise<AttemptEnd | undefined> {
    const { activity, clock } = this.#parts;
    const { task, record, signal } = attempt;
    const { executionTimeout: timeout } = task.options;
    const takes = scripted.end.kind === "hang" ? Number.POSITIVE_INFINITY : (scripted.takes ?? 0);
    const isTimedOut = timeout !== null && takes > timeout;
    const until = isTimedOut ? record.startedAt + timeout : record.startedAt + takes;
    if (takes > 0 && !(await activity.sleepUntil(Number.isFinite(until) ? until : null, signal))) return undefined;
    if (isTimedOut) return executionTimeout(task.node.taskId, timeout);
    const { end } = scripted;
    if (end.kind === "code" || end.kind === "hang") return this.#code(attempt, scope);
    return readScriptedEnd(end, task, clock.now());
  }

  /** Gives the instance of a mapped task its name; one whose name cannot be worked out goes without. */
  #name({ instance, task }: OpenAttempt, scope: EvaluationScope): void {
    const label = task.node.map?.label;
    if (label === undefined) return;
    try {
      instance.label = pythonText(evaluateExpression(label, scope));
    } catch {
      instance.label = null;
    }
  }

  #services(attempt: OpenAttempt): TaskServices {
    const { secrets } = this.#parts;
    const { run, instance } = attempt;
    return {
      ...secrets,
      log: (record) => this.#log(attempt, record),
      pullXCom: async (request) => pullForTask(run, request),
      updateAsset: async ({ alias, name, uri }) => {
        // An outlet is updated by the success itself; what was said with it is kept nowhere offline.
        if (alias !== null) attempt.updatedAssets.push({ name, uri });
      },
      pushXCom: async (key, value: JsonValue) => {
        checkXComKey(key);
        // Code that goes on after its attempt has ended must not write into the next one.
        if (attempt.open) run.xcoms.set(instance.taskId, instance.mapIndex, key, value);
      },
    };
  }

  #log(attempt: OpenAttempt, { level, message, fields }: Omit<LogLine, "at">): void {
    if (!attempt.open) return;
    const { clock, mask, onLog } = this.#parts;
    const at = dateOf(clock.now());
    const line: LogLine = { at, level, message: mask.maskText(message), fields: mask.maskValue(fields) };
    attempt.record.log.push(line);
    onLog(attempt.run, attempt.instance, attempt.record.number, line);
  }
}
