/** An event of a trace: an instance of a task, or a run, has another state. */
export type TraceEvent = InstanceEvent | RunEvent;

interface EventPlace {
  /** Seconds since the case's `now`. */
  readonly t: number;
  readonly step: number;
  readonly phase: string;
  /** Only in a case of several runs. */
  readonly run?: number;
}

/** An instance of a task has another state; `expanded` when instances took a placeholder's place. */
export interface InstanceEvent extends EventPlace {
  readonly task: string;
  readonly map: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly try: number;
  readonly length?: number;
}

/** A run has another state. */
export interface RunEvent extends EventPlace {
  readonly dag_run: true;
  readonly from: string;
  readonly to: string;
}
