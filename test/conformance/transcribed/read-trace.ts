import type { TracePlay } from "#sdk/engine-door/answer-trace-case.ts";
import type { InstanceEvent } from "#sdk/engine-door/trace-event.ts";
import { instanceName } from "#sdk/engine-door/trace-writer.ts";

/** The moments at which each task instance changed its state, by `task`, `task[index]` or `RUN/task`. */
export interface ReadTrace {
  /** When an instance first ran; null for never. */
  startOf(name: string): number | null;
  /** The state after everything of a moment; null for none. */
  stateAt(name: string, moment: number): string | null;
}

/** Reads the trace of an answer. */
export function readTrace({ trace = [] }: TracePlay): ReadTrace {
  const changes = Map.groupBy(
    trace.filter((event) => "task" in event),
    nameOf,
  );
  const of = (name: string) => changes.get(name) ?? [];
  return {
    startOf: (name) => of(name).find(({ to }) => to === "running")?.t ?? null,
    stateAt: (name, moment) => of(name).findLast(({ t }) => t <= moment)?.to ?? null,
  };
}

function nameOf({ run, task, map }: InstanceEvent): string {
  const instance = instanceName({ taskId: task, mapIndex: map });
  return run === undefined ? instance : `${run}/${instance}`;
}
