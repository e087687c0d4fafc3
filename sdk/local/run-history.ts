import type { TaskNode } from "../ir/index.ts";
import type { TaskErrorDescription } from "../task/index.ts";
import type { LogLine } from "./events.ts";
import type { LocalTaskInstance } from "./local-run.ts";
import type { TaskInstanceState } from "./scheduler/task-instance-state.ts";

/** What happened to the tasks of a run, in memory. Tasks are named by their index. */
export class RunHistory {
  readonly #instances: InstanceRecord[];

  constructor(tasks: readonly TaskNode[]) {
    this.#instances = tasks.map(({ taskId, kind }) => ({ taskId, kind, state: "none", tries: [] }));
  }

  /** A task instance has a new state; the state after `running` is also that of its attempt. */
  changeState(task: number, to: TaskInstanceState): void {
    const instance = this.#instance(task);
    const latest = instance.tries.at(-1);
    if (instance.state === "running" && latest !== undefined) latest.state = to;
    instance.state = to;
  }

  /** An attempt begins. */
  startTry(task: number, number: number, at: number): TryRecord {
    const record: TryRecord = { number, startedAt: at, endedAt: null, state: "running", error: null, log: [] };
    this.#instance(task).tries.push(record);
    return record;
  }

  /** The history as it is told to the caller of the run. */
  taskInstances(): readonly LocalTaskInstance[] {
    return this.#instances.map(({ tries, ...instance }) => ({
      ...instance,
      tries: tries.map((record) => ({
        ...record,
        startedAt: new Date(record.startedAt),
        endedAt: new Date(record.endedAt ?? record.startedAt),
      })),
    }));
  }

  #instance(task: number): InstanceRecord {
    return this.#instances[task] as InstanceRecord;
  }
}

interface InstanceRecord extends Pick<LocalTaskInstance, "taskId" | "kind"> {
  state: TaskInstanceState;
  readonly tries: TryRecord[];
}

/** An attempt while it is written down. */
export interface TryRecord {
  readonly number: number;
  readonly startedAt: number;
  endedAt: number | null;
  state: TaskInstanceState;
  error: TaskErrorDescription | null;
  readonly log: LogLine[];
}
