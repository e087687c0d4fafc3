import type { Clock } from "./clock.ts";
import type { LocalRunEvent } from "./events.ts";
import type { RunHistory } from "./run-history.ts";
import type { RunPlan } from "./scheduler/run-plan.ts";
import type {
  ChangeStateCommand,
  FinishReason,
  RunScheduler,
  SchedulerCommand,
  SchedulerEvent,
  StopReason,
} from "./scheduler/run-scheduler.ts";
import type { RunningTask, TaskStarter } from "./task-starter.ts";

/** What a runner drives. */
export interface RunnerParts<State> {
  readonly plan: RunPlan;
  readonly scheduler: RunScheduler<State>;
  readonly clock: Clock;
  readonly starter: TaskStarter;
  readonly history: RunHistory;
  readonly emit: (event: LocalRunEvent) => void;
  /** Ends the run when it aborts. */
  readonly signal: AbortSignal | undefined;
}

/** How a run ended. */
export interface RunEnd {
  readonly state: "success" | "failed";
  readonly reason: FinishReason;
}

/** Drives a scheduler through one run: carries out its commands and tells it what happens. One loop, one place where it waits. */
export class LocalRunner<State> {
  readonly #parts: RunnerParts<State>;
  readonly #state: State;
  readonly #running = new Map<number, RunningTask>();
  /** Every attempt that has not settled, also those that no longer count. */
  readonly #unsettled = new Set<Promise<void>>();
  readonly #inbox: SchedulerEvent[] = [];
  #timers: number[] = [];
  #wakeUp: () => void = () => {};
  #end: RunEnd | undefined;

  constructor(parts: RunnerParts<State>) {
    this.#parts = parts;
    this.#state = parts.scheduler.createState(parts.plan);
  }

  /** Runs until the run has ended and no code of it runs any more. */
  async run(): Promise<RunEnd> {
    const { clock, signal } = this.#parts;
    const stop = () => this.#receive({ kind: "runStopped", at: clock.now() });
    signal?.addEventListener("abort", stop, { once: true });
    try {
      this.#advance({ kind: "runStarted", at: clock.now() });
      if (signal?.aborted) stop();
      for (;;) {
        for (let event = this.#inbox.shift(); event !== undefined; event = this.#inbox.shift()) this.#advance(event);
        if (this.#end !== undefined) break;
        await this.#somethingHappens();
      }
      return this.#end;
    } finally {
      signal?.removeEventListener("abort", stop);
      // Still running is something only when the run was cut short, or when a listener of its events threw.
      for (const running of this.#running.values()) running.stop(stopMessages.run_stopped);
      await Promise.all(this.#unsettled);
    }
  }

  async #somethingHappens(): Promise<void> {
    const { clock } = this.#parts;
    const over = new AbortController();
    const received = new Promise<void>((resolve) => {
      this.#wakeUp = resolve;
    });
    if (this.#timers.length === 0) return received;
    const earliest = this.#timers.reduce((left, right) => Math.min(left, right));
    const reached = clock.waitUntil(earliest, { tasksRunning: this.#running.size, signal: over.signal });
    await Promise.race([received, reached]);
    over.abort();
    const at = clock.now();
    if (earliest > at) return;
    this.#timers = this.#timers.filter((moment) => moment > at);
    this.#receive({ kind: "timeReached", at });
  }

  #receive(event: SchedulerEvent): void {
    this.#inbox.push(event);
    this.#wakeUp();
  }

  #advance(event: SchedulerEvent): void {
    const { scheduler, plan } = this.#parts;
    for (const command of scheduler.advance(plan, this.#state, event)) this.#carryOut(command, event.at);
  }

  #carryOut(command: SchedulerCommand, at: number): void {
    switch (command.kind) {
      case "changeState":
        this.#changeState(command, at);
        break;
      case "startTask":
        this.#start(command.task, command.tryNumber, at);
        break;
      case "stopTask":
        this.#running.get(command.task)?.stop(stopMessages[command.reason]);
        break;
      case "setTimer":
        this.#timers.push(command.at);
        break;
      case "finishRun":
        this.#end = { state: command.state, reason: command.reason };
    }
  }

  #changeState({ task, from, to, tryNumber, until }: ChangeStateCommand, at: number): void {
    const { history, plan, emit } = this.#parts;
    const attempt = from === "running" ? this.#running.get(task)?.record : undefined;
    history.changeState(task, to);
    emit({
      kind: "taskStateChanged",
      at: new Date(at),
      taskId: plan.tasks[task]?.taskId ?? "",
      from,
      to,
      tryNumber,
      ...(until === undefined ? {} : { until: new Date(until) }),
      ...(attempt?.error ? { error: attempt.error } : {}),
      ...(attempt === undefined ? {} : { duration: at - attempt.startedAt }),
    });
    if (from === "running") this.#running.delete(task);
  }

  #start(task: number, tryNumber: number, at: number): void {
    const { clock, starter } = this.#parts;
    const running = starter.start(task, tryNumber, at);
    this.#running.set(task, running);
    const settled = running.result.then((result) => {
      this.#unsettled.delete(settled);
      running.record.endedAt = clock.now();
      if (result !== undefined) this.#receive({ kind: "taskFinished", task, result, at: clock.now() });
    });
    this.#unsettled.add(settled);
  }
}

const stopMessages: Readonly<Record<StopReason, string>> = {
  fail_fast: "The task was stopped: another one failed, and the DAG has failFast.",
  dagrun_timeout: "The task was stopped: the run took longer than its dagrunTimeout.",
  run_stopped: "The task was stopped with its run.",
};
