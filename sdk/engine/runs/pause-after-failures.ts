import { isAtLeast } from "../../ir/airflow-version.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import type { DagMemory } from "../state/scheduler-data.ts";

/**
 * Pauses a DAG whose last runs have all failed, as many as `max_consecutive_failed_dag_runs` says. Only asked when a run has failed because a task did; timeouts and
 * deadlocks count but do not ask. Airflow: `DagRun._check_last_n_dagruns_failed`.
 */
export function pauseAfterFailures(round: Round, dag: number): void {
  const { dags, data, configuration } = round.engine;
  const { plan } = dags[dag] as PreparedDag;
  const memory = data.scheduler.dags[dag] as DagMemory;
  const limit = plan.maxConsecutiveFailedDagRuns;
  if (limit <= 0) return;
  const byMoment = isAtLeast(configuration.target, "3.2");
  const last = data.runs
    .map((record, run) => ({
      record,
      run,
      moment: byMoment ? record.runAfter : (record.logicalDate ?? Number.MIN_SAFE_INTEGER),
    }))
    .filter(({ record }) => record.dag === dag)
    .toSorted((one, other) => other.moment - one.moment || other.run - one.run)
    .slice(0, limit);
  if (last.length < limit || last.some(({ record }) => record.state !== "failed")) return;
  memory.paused = true;
  round.commands.push({ kind: "dagPauseChanged", dagId: plan.dagId, paused: true });
}
