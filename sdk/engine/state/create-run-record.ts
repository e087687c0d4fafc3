import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { NewRun } from "./new-run.ts";
import { type InstanceTable, type RunRecord, type Tallies, upstreamPlace, upstreamStride } from "./run-record.ts";
import { finishedStates, stateCode } from "./state-code.ts";
import { taskTrait } from "./task-trait.ts";

/** A queued run with one instance for each task that the run has, none of them scheduled. */
export function createRunRecord(dag: PreparedDag, dagNumber: number, wanted: NewRun, at: number): RunRecord {
  const absent = findAbsent(dag, wanted);
  return {
    dag: dagNumber,
    runId: wanted.runId,
    runType: wanted.runType,
    logicalDate: wanted.logicalDate,
    dataInterval: wanted.dataInterval,
    runAfter: wanted.runAfter,
    backfill: wanted.backfill,
    state: "queued",
    queuedAt: at,
    startedAt: null,
    endedAt: null,
    instances: createInstances(dag, absent),
    tallies: createTallies(dag, absent),
    dirty: [],
    due: true,
    suspects: [],
  };
}

/** A run does not have the tasks that begin after its logical date or have ended before it; a backfill has all. Airflow: `task_filter` in `verify_integrity`. */
function findAbsent({ plan, tasks }: PreparedDag, { runType, logicalDate }: NewRun): ReadonlySet<number> {
  const absent = new Set<number>();
  if (logicalDate === null || runType === "backfill") return absent;
  const isOver = plan.endDate !== null && logicalDate > plan.endDate;
  for (const [task, { startDate }] of tasks.entries()) {
    if (isOver || (startDate !== null && startDate > logicalDate)) absent.add(task);
  }
  return absent;
}

function createInstances(dag: PreparedDag, absent: ReadonlySet<number>): InstanceTable {
  const { tasks } = dag;
  const instances: InstanceTable = {
    task: [],
    mapIndex: [],
    state: [],
    tryNumber: [],
    maxTries: [],
    until: [],
    flags: [],
    returned: [],
    more: {},
    decisions: {},
  };
  for (let task = 0; task < tasks.length; task += 1) {
    instances.task.push(task);
    instances.mapIndex.push(-1);
    instances.state.push(absent.has(task) ? stateCode.absent : stateCode.none);
    instances.tryNumber.push(0);
    instances.maxTries.push((tasks[task] as { readonly retries: number }).retries);
    instances.until.push(0);
    instances.flags.push(0);
    if (isMapping(dag)) instances.returned.push(-1);
  }
  return instances;
}

function createTallies(dag: PreparedDag, absent: ReadonlySet<number>): Tallies {
  const { upstream: edges, traits } = dag;
  const upstream: number[] = [];
  let held = 0;
  for (let task = 0; task < edges.length; task += 1) {
    upstream.push(0, 0, 0, 0, 0, 0, 0, 0);
    upstream[task * upstreamStride + upstreamPlace.rows] = countRows(dag, task, absent);
    if (((traits[task] as number) & taskTrait.mayBeHeld) !== 0 && !absent.has(task)) held += 1;
  }
  const counted = isMapping(dag) || dag.setupScopes !== null;
  return {
    upstream,
    ended: counted ? new Array<number>(edges.length * finishedStates).fill(0) : [],
    rows: isMapping(dag) ? edges.map((_, task) => (absent.has(task) ? 0 : 1)) : [],
    open: isMapping(dag) ? edges.map((_, task) => (absent.has(task) ? 0 : 1)) : [],
    returns: {},
    unfinished: edges.length - absent.size,
    held,
    deferred: 0,
    underWay: 0,
  };
}

/** How many instances there are above a task. Where nothing above is mapped, Airflow counts tasks instead, also those that the run does not have. */
function countRows({ upstream, traits }: PreparedDag, task: number, absent: ReadonlySet<number>): number {
  const above = upstream[task] as readonly number[];
  if (absent.size === 0 || ((traits[task] as number) & taskTrait.belowExpansion) === 0) return above.length;
  return above.filter((other) => !absent.has(other)).length;
}

/** Whether instances have to be counted. */
function isMapping(dag: PreparedDag): boolean {
  return (dag.anyTrait & taskTrait.needsExpansion) !== 0;
}
