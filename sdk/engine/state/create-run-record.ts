import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { NewRun } from "../runs/create-run.ts";
import { type InstanceTable, type RunRecord, type Tallies, upstreamPlace, upstreamStride } from "./run-record.ts";
import { finishedStates } from "./state-code.ts";
import { taskTrait } from "./task-trait.ts";

/** A queued run with one instance for each task, none of them scheduled. */
export function createRunRecord(dag: PreparedDag, dagNumber: number, wanted: NewRun, at: number): RunRecord {
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
    instances: createInstances(dag),
    tallies: createTallies(dag),
    dirty: [],
    due: true,
    suspects: [],
  };
}

function createInstances(dag: PreparedDag): InstanceTable {
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
    instances.state.push(0);
    instances.tryNumber.push(0);
    instances.maxTries.push((tasks[task] as { readonly retries: number }).retries);
    instances.until.push(0);
    instances.flags.push(0);
    if (isMapping(dag)) instances.returned.push(-1);
  }
  return instances;
}

function createTallies(dag: PreparedDag): Tallies {
  const { upstream: edges, traits } = dag;
  const upstream: number[] = [];
  let held = 0;
  for (let task = 0; task < edges.length; task += 1) {
    upstream.push(0, 0, 0, 0, 0, 0, 0, 0);
    upstream[task * upstreamStride + upstreamPlace.rows] = (edges[task] as readonly number[]).length;
    if (((traits[task] as number) & taskTrait.mayBeHeld) !== 0) held += 1;
  }
  const counted = isMapping(dag) || dag.setupScopes !== null;
  return {
    upstream,
    ended: counted ? new Array<number>(edges.length * finishedStates).fill(0) : [],
    rows: isMapping(dag) ? new Array<number>(edges.length).fill(1) : [],
    unfinished: edges.length,
    held,
    deferred: 0,
    underWay: 0,
  };
}

/** Whether instances have to be counted. */
function isMapping(dag: PreparedDag): boolean {
  return (dag.anyTrait & taskTrait.needsExpansion) !== 0;
}
