/** A behaviour of Airflow's own tests, told as a trace case and what has to come of it. */
export interface Scenario {
  /** File and name of the test in Airflow's repository. */
  readonly test: string;
  /** A case of the engine's door; see `docs/engine-trace.md`. */
  readonly case: Readonly<Record<string, unknown>>;
  /** When each task instance first runs, in seconds; null for never. Names are `task`, `task[index]`, with `RUN/` before it when there are several runs. */
  readonly starts?: Readonly<Record<string, number | null>>;
  /** The state that a task instance has at a moment, in seconds, once everything of that moment has happened; null for none. */
  readonly statesAt?: { readonly moment: number; readonly states: Readonly<Record<string, string | null>> };
}
