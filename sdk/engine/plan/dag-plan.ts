import type { AssetCondition } from "../../ir/asset-node.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import type { Timetable } from "../../timetable/timetable.ts";
import type { GroupPlan } from "./group-plan.ts";
import type { TaskPlan } from "./task-plan.ts";

/** A DAG as the engine sees it: what bears on scheduling, as plain data with every default written out. */
export interface DagPlan {
  readonly dagId: string;
  /** In the author's order. */
  readonly tasks: readonly TaskPlan[];
  readonly groups: readonly GroupPlan[];
  /** When runs are made by the clock; null for none. */
  readonly timetable: Timetable | null;
  /** Which assets start runs; null for none. */
  readonly assets: AssetCondition | null;
  readonly startDate: Microseconds | null;
  readonly endDate: Microseconds | null;
  /** Whether runs that were missed are made later. Airflow: `catchup`, false unless set. */
  readonly catchup: boolean;
  /** Whether the first failed task ends the run. Airflow: `fail_fast`. */
  readonly failFast: boolean;
  /** Task instances of one run that are queued or running at once. Airflow: `max_active_tasks`, 16 unless set. */
  readonly maxActiveTasks: number;
  /** Runs that are running at once. Airflow: `max_active_runs`, 16 unless set. */
  readonly maxActiveRuns: number;
  /** Failed runs in a row that pause the DAG; 0 for never. Airflow: `max_consecutive_failed_dag_runs`. */
  readonly maxConsecutiveFailedDagRuns: number;
  /** How long a run may take; null for no limit. Airflow: `dagrun_timeout`. */
  readonly dagrunTimeout: Microseconds | null;
}
