/** An event of a trace, as far as the scenarios ask. */
interface TraceEvent {
  readonly t: number;
  readonly run?: number;
  readonly task?: string;
  readonly map?: number;
  readonly to: string | null;
}

/** The moments at which each task instance changed its state, by `task`, `task[index]` or `RUN/task`. */
export interface ReadTrace {
  /** When an instance first ran; null for never. */
  startOf(name: string): number | null;
  /** The state after everything of a moment; null for none. */
  stateAt(name: string, moment: number): string | null;
}

/** Reads the trace of an answer. */
export function readTrace(answer: { readonly trace?: readonly unknown[] }): ReadTrace {
  const changes = new Map<string, { readonly t: number; readonly to: string | null }[]>();
  for (const event of (answer.trace ?? []) as readonly TraceEvent[]) {
    if (event.task === undefined) continue;
    const name = nameOf(event);
    changes.set(name, [...(changes.get(name) ?? []), { t: event.t, to: event.to }]);
  }
  const of = (name: string) => changes.get(name) ?? [];
  return {
    startOf: (name) => of(name).find(({ to }) => to === "running")?.t ?? null,
    stateAt: (name, moment) => of(name).findLast(({ t }) => t <= moment)?.to ?? null,
  };
}

function nameOf({ run, task, map }: TraceEvent): string {
  const instance = map === undefined || map < 0 ? task : `${task}[${map}]`;
  return run === undefined ? `${instance}` : `${run}/${instance}`;
}
