/** What the real Airflow answers to a case, in the format of `docs/engine-trace.md`. */
export type ExpectedAnswer = ExpectedPlay | ExpectedRefusal;

/** The case was played. */
export interface ExpectedPlay {
  readonly id?: unknown;
  readonly ok: true;
  readonly end_t: number;
  readonly dag_run: string | null;
  readonly runs: readonly ExpectedRun[];
  readonly stuck?: boolean;
  readonly ambiguous?: boolean;
  readonly order_sensitive?: readonly string[];
  readonly trace?: readonly ExpectedEvent[];
}

/** The case is none, or Airflow refuses its DAG. */
export interface ExpectedRefusal {
  readonly id?: unknown;
  readonly ok: false;
  readonly error: { readonly type: string; readonly message: string };
}

/** How one run ended. */
export interface ExpectedRun {
  readonly state: string;
  readonly tis: Readonly<Record<string, { readonly state: string | null; readonly try: number }>>;
}

/** One change, of a task instance or of a run. */
export interface ExpectedEvent {
  readonly t: number;
  readonly run?: number;
  readonly task?: string;
  readonly map?: number;
  readonly dag_run?: boolean;
  readonly from: string | null;
  readonly to: string;
  readonly try?: number;
  readonly length?: number;
}
