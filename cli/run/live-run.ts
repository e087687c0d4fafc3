import type { PicturedInstance, PicturedRun } from "#sdk/display/run-tree.ts";
import type { TaskInstanceState } from "#sdk/engine/task-instance-state.ts";
import type { LocalRunEvent } from "#sdk/local/index.ts";

/** A run while it goes on, put together from what is told about it. */
export interface LiveRun {
  /** Takes note of what has happened. */
  readonly note: (event: LocalRunEvent) => void;
  /** The run as it is at a moment, in milliseconds since 1970. */
  readonly picture: (now: number) => PicturedRun;
}

interface LiveInstance {
  state: TaskInstanceState;
  tries: number;
  /** Milliseconds of the tries that have ended. */
  spent: number;
  /** When the try that runs was started. */
  since: number | null;
  /** Why the last try ended as it did, and when there is another. */
  note: string;
}

/** Why a task instance does not run though it could, in words; null when nothing holds it. */
export type WaitReasonOf = (taskId: string, mapIndex: number) => string | null;

const waitingStates: ReadonlySet<TaskInstanceState> = new Set(["none", "scheduled", "queued"]);

/** What a run that goes on is made of. */
export interface LiveParts extends Pick<PicturedRun, "groups" | "tasks"> {
  readonly waitReason: WaitReasonOf;
}

/** Puts a run together. */
export function createLiveRun({ groups, tasks, waitReason }: LiveParts): LiveRun {
  const instances = new Map(tasks.map(({ taskId }) => [taskId, new Map([[-1, newInstance()]])]));

  function note(event: LocalRunEvent): void {
    if (event.kind === "taskExpanded") {
      const expanded = Array.from({ length: event.length }, (_, index) => [index, newInstance()] as const);
      if (event.length > 0) instances.set(event.taskId, new Map(expanded));
    }
    if (event.kind !== "taskStateChanged") return;
    const own = instances.get(event.taskId);
    const instance = own?.get(event.mapIndex) ?? newInstance();
    own?.set(event.mapIndex, instance);
    // A task that is mapped over a literal is never said to expand.
    if (event.mapIndex >= 0) own?.delete(-1);
    const at = event.at.getTime();
    if (instance.since !== null) instance.spent += at - instance.since;
    instance.since = event.to === "running" ? at : null;
    instance.state = event.to;
    instance.tries = Math.max(instance.tries, event.to === "running" ? event.tryNumber : 0);
    const again = event.until === undefined ? [] : [`again at ${event.until.toISOString().slice(11, 19)}`];
    const error = event.error === undefined ? [] : [`${event.error.name}: ${event.error.message}`];
    if (event.from === "running") instance.note = [...again, ...error].join(", ");
  }

  function pictureOf(taskId: string, mapIndex: number, instance: LiveInstance, now: number): PicturedInstance {
    const { state, tries, spent, since } = instance;
    const elapsed = spent + (since === null ? 0 : Math.max(0, now - since));
    const waits = waitingStates.has(state) ? waitReason(taskId, mapIndex) : null;
    const milliseconds = tries === 0 ? null : elapsed;
    return { mapIndex, state, tries, milliseconds, note: waits ?? (state === "running" ? "" : instance.note) };
  }

  return {
    note,
    picture: (now) => ({
      groups,
      tasks,
      instances: new Map(
        [...instances].map(([taskId, own]) => [
          taskId,
          [...own].map(([mapIndex, instance]) => pictureOf(taskId, mapIndex, instance, now)),
        ]),
      ),
    }),
  };
}

function newInstance(): LiveInstance {
  return { state: "none", tries: 0, spent: 0, since: null, note: "" };
}
