import { type Candidate, type CompetingRun, type CompetingTask, compareCandidates, rankOf } from "./candidate.ts";
import { createHeap, type Heap, peekHeap, popHeap, pushHeap } from "./heap.ts";

/**
 * All candidates, in lanes. What Airflow leaves out of a query (a pool, a DAG, a task, a task of one run) is mostly some whole lanes, so that thousands that wait
 * for the same thing are not looked at one by one.
 */
export interface CandidateQueue {
  readonly lanes: Map<string, Lane>;
  /** The candidates that count, by run and number; what is only in a lane has been withdrawn. */
  readonly waiting: Map<CompetingRun, Map<number, Candidate>>;
  /** How many are waiting of each rank. */
  readonly ranks: Map<string, number>;
}

/** Candidates of one run and one pool, or of one task of a run when its instances are many or limited. */
export interface Lane {
  readonly run: CompetingRun;
  readonly pool: string;
  /** Null for a lane of several tasks. */
  readonly task: CompetingTask | null;
  readonly heap: Heap<Candidate>;
}

/** A queue without candidates. */
export function createCandidateQueue(): CandidateQueue {
  return { lanes: new Map(), waiting: new Map(), ranks: new Map() };
}

/** Adds a candidate. */
export function addCandidate(queue: CandidateQueue, candidate: Candidate): void {
  const ofRun = queue.waiting.get(candidate.run) ?? new Map<number, Candidate>();
  queue.waiting.set(candidate.run, ofRun);
  ofRun.set(candidate.instance, candidate);
  const rank = rankOf(candidate);
  queue.ranks.set(rank, (queue.ranks.get(rank) ?? 0) + 1);
  returnCandidate(queue, candidate);
}

/** Removes a candidate, when it was queued or is not ready any more. One that is not there is no matter. */
export function withdrawCandidate(queue: CandidateQueue, run: CompetingRun, instance: number): void {
  const ofRun = queue.waiting.get(run);
  const candidate = ofRun?.get(instance);
  if (ofRun === undefined || candidate === undefined) return;
  ofRun.delete(instance);
  if (ofRun.size === 0) queue.waiting.delete(run);
  const rank = rankOf(candidate);
  const left = (queue.ranks.get(rank) as number) - 1;
  if (left > 0) queue.ranks.set(rank, left);
  else queue.ranks.delete(rank);
}

/** Puts a candidate that was taken back into its lane. */
export function returnCandidate(queue: CandidateQueue, candidate: Candidate): void {
  const { task, run, mapIndex } = candidate;
  const isAlone = mapIndex >= 0 || task.maxActiveTisPerDag !== null || task.maxActiveTisPerDagrun !== null;
  const name = isAlone ? `${run.order}:${task.order}` : `${run.order}:${task.pool}:`;
  let lane = queue.lanes.get(name);
  if (lane === undefined) {
    lane = { run, pool: task.pool, task: isAlone ? task : null, heap: createHeap(compareCandidates) };
    queue.lanes.set(name, lane);
  }
  pushHeap(lane.heap, candidate);
}

/** Takes the first candidate out of all lanes that are not left out; undefined when there is none. It counts as waiting until it is withdrawn. */
export function takeFirst(queue: CandidateQueue, isLeftOut: (lane: Lane) => boolean): Candidate | undefined {
  let first: { readonly lane: Lane; readonly candidate: Candidate } | undefined;
  for (const [name, lane] of queue.lanes) {
    const candidate = peekWaiting(queue, lane);
    if (candidate === undefined) queue.lanes.delete(name);
    else if (!isLeftOut(lane) && (first === undefined || compareCandidates(candidate, first.candidate) < 0)) {
      first = { lane, candidate };
    }
  }
  return first === undefined ? undefined : popHeap(first.lane.heap);
}

function peekWaiting(queue: CandidateQueue, lane: Lane): Candidate | undefined {
  for (;;) {
    const candidate = peekHeap(lane.heap);
    if (candidate === undefined) return undefined;
    if (queue.waiting.get(candidate.run)?.get(candidate.instance) === candidate) return candidate;
    popHeap(lane.heap);
  }
}
