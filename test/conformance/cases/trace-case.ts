/** A case for the engine's door and for the oracle: `docs/engine-trace.md` says what each field means and what its default is. */
export interface TraceCase {
  readonly id?: string | number | null;
  readonly mode?: "core" | "full";
  readonly now?: string;
  readonly dag: TraceDag;
  readonly script?: Readonly<Record<string, readonly TraceOutcome[]>>;
  readonly runs?: readonly TraceRun[];
  readonly pools?: Readonly<Record<string, number | { readonly slots: number; readonly include_deferred: boolean }>>;
  readonly parallelism?: number;
  readonly dep_order?: "default" | "reverse";
  readonly target?: string;
  readonly trace?: boolean;
}

/** The DAG of a case. */
export interface TraceDag {
  readonly tasks: readonly TraceTask[];
  readonly groups?: readonly TraceGroup[];
  readonly dag_id?: string;
  readonly catchup?: boolean;
  readonly fail_fast?: boolean;
  readonly max_active_tasks?: number;
  readonly max_active_runs?: number;
  readonly max_consecutive_failed_dag_runs?: number;
  readonly dagrun_timeout_s?: number;
}

/** A task group of a case. */
export interface TraceGroup {
  readonly id: string;
  readonly parent?: string;
  readonly upstream?: readonly string[];
  readonly map?: TraceMap;
}

/** What a task or a group is mapped over: lengths of literals, or ids of tasks. */
export interface TraceMap {
  readonly over: number | string | readonly (number | string)[];
  readonly kwargs?: boolean;
}

/** A task of a case. */
export interface TraceTask {
  readonly id: string;
  readonly kind?: TraceKind;
  readonly upstream?: readonly string[];
  readonly group?: string;
  readonly map?: TraceMap;
  readonly trigger_rule?: string;
  readonly retries?: number;
  readonly retry_delay_s?: number;
  readonly retry_exponential_backoff?: number;
  readonly max_retry_delay_s?: number;
  readonly pool?: string;
  readonly pool_slots?: number;
  readonly priority_weight?: number;
  readonly weight_rule?: string;
  readonly depends_on_past?: boolean;
  readonly wait_for_downstream?: boolean;
  readonly ignore_first_depends_on_past?: boolean;
  readonly wait_for_past_depends_before_skipping?: boolean;
  readonly max_active_tis_per_dag?: number;
  readonly max_active_tis_per_dagrun?: number;
  readonly ignore_downstream_trigger_rules?: boolean;
  readonly on_failure_fail_dagrun?: boolean;
  readonly setup?: boolean;
  readonly teardown?: boolean;
}

/** What a task of a case is. */
export type TraceKind = "task" | "mapped" | "setup" | "teardown" | "empty" | "branch" | "short_circuit" | "sensor";

/** A run of a case. */
export interface TraceRun {
  readonly type?: string;
  readonly logical_date?: string | null;
}

/** What one execution comes to. */
export interface TraceOutcome {
  readonly state?: "success" | "failed" | "fail_no_retry" | "skipped" | "up_for_reschedule" | "deferred";
  readonly duration_s?: number;
  readonly xcom?: unknown;
  readonly mapped_length?: number;
  readonly branch?: string | readonly string[] | null;
  readonly reschedule_s?: number;
  readonly trigger_s?: number;
  readonly retry_delay_s?: number;
}
