import type { RunCreated } from "../../engine/engine-command.ts";
import type { JsonObject } from "../../ir/index.ts";
import { dateOf } from "../clock.ts";
import type { RunFacts } from "../run/run-facts.ts";
import { XComStore } from "../run/xcom-store.ts";
import type { PreparedDag } from "./prepared-dag.ts";
import { type InstanceRecord, instanceOf, type ScheduledRun } from "./scheduled-run.ts";

/** The runs of a scheduler, and which of them changed since they were last written down. */
export class RunBook {
  readonly #runs = new Map<string, ScheduledRun>();
  readonly #byDag = new Map<string, ScheduledRun[]>();
  #changedRuns = new Set<ScheduledRun>();
  #changedInstances = new Map<InstanceRecord, ScheduledRun>();

  /** Opens a run that the engine has made. */
  open(dag: PreparedDag, created: RunCreated, params: JsonObject): ScheduledRun {
    const { runType, logicalDate, dataInterval, runAfter } = created;
    const run: ScheduledRun = {
      order: this.#runs.size,
      dag,
      facts: factsOf(created),
      runType,
      params,
      logicalDate,
      dataInterval,
      runAfter,
      assetEvents: created.triggeringAssetEvents ?? [],
      xcoms: new XComStore(),
      instances: new Map(),
      state: "queued",
      reason: null,
      startedAt: null,
      endedAt: null,
    };
    for (const taskId of dag.tasks.keys()) this.#changedInstances.set(instanceOf(run, taskId, -1), run);
    this.add(run);
    this.#changedRuns.add(run);
    return run;
  }

  /** Adds a run that was opened before. */
  add(run: ScheduledRun): void {
    const { dagId, runId } = run.facts;
    this.#runs.set(keyOf(dagId, runId), run);
    const ofDag = this.#byDag.get(dagId);
    if (ofDag === undefined) this.#byDag.set(dagId, [run]);
    else ofDag.push(run);
  }

  /** A run; undefined when there is none. */
  find(dagId: string, runId: string): ScheduledRun | undefined {
    return this.#runs.get(keyOf(dagId, runId));
  }

  /** The runs, of all DAGs or of one, in the order in which they came to be. */
  runs(dagId?: string): readonly ScheduledRun[] {
    return dagId === undefined ? [...this.#runs.values()] : (this.#byDag.get(dagId) ?? []);
  }

  /** A run has another state. */
  runChanged(run: ScheduledRun): void {
    this.#changedRuns.add(run);
  }

  /** Something happened to a task instance. */
  instanceChanged(run: ScheduledRun, instance: InstanceRecord): void {
    this.#changedInstances.set(instance, run);
  }

  /** What has changed since the last time it was asked for. */
  takeChanges(): {
    readonly runs: ReadonlySet<ScheduledRun>;
    readonly instances: ReadonlyMap<InstanceRecord, ScheduledRun>;
  } {
    const changes = { runs: this.#changedRuns, instances: this.#changedInstances };
    this.#changedRuns = new Set();
    this.#changedInstances = new Map();
    return changes;
  }
}

/** Run ids may hold anything, DAG ids no line break. */
function keyOf(dagId: string, runId: string): string {
  return `${dagId}\n${runId}`;
}

function factsOf({ dagId, runId, logicalDate, dataInterval }: RunCreated): RunFacts {
  return {
    dagId,
    runId,
    logicalDate: logicalDate === null ? null : dateOf(logicalDate),
    dataInterval: dataInterval && { start: dateOf(dataInterval[0]), end: dateOf(dataInterval[1]) },
  };
}
