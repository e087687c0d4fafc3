import type { Candidate, CompetingRun } from "./candidate.ts";
import { type CandidateQueue, type Lane, takeFirst } from "./candidate-queue.ts";
import type { SlotUsage } from "./slot-usage.ts";
import { isLaneStarved, isTaskStarved, type Starvation } from "./starvation.ts";

/** One query of Airflow's for candidates, in progress. */
export interface CandidateQuery {
  readonly queue: CandidateQueue;
  readonly usage: SlotUsage;
  readonly isPaused: (dagId: string) => boolean;
  /** Whether a run gives no more candidates than it may have active, and none when it has that many already: since Airflow 3.2. */
  readonly ranksWithinRuns: boolean;
  readonly starvation: Starvation;
  /** Whether a run had reached its limit when the query began. */
  readonly fullRuns: Map<CompetingRun, boolean>;
  readonly rankOfRun: Map<CompetingRun, number>;
  /** What was taken out of the queue and has to be put back. */
  readonly aside: Candidate[];
}

/** Takes the next candidate of a query out of the queue; undefined at the end. */
export function nextOfQuery(query: CandidateQuery): Candidate | undefined {
  for (;;) {
    const candidate = takeFirst(query.queue, (lane) => isLeftOut(query, lane));
    if (candidate === undefined) return undefined;
    const { run, task } = candidate;
    if (isTaskStarved(query.starvation, task, run)) query.aside.push(candidate);
    else {
      query.rankOfRun.set(run, (query.rankOfRun.get(run) ?? 0) + 1);
      return candidate;
    }
  }
}

function isLeftOut(query: CandidateQuery, lane: Lane): boolean {
  const { run } = lane;
  if (isLaneStarved(query.starvation, lane) || query.isPaused(run.dagId)) return true;
  if (!query.ranksWithinRuns) return false;
  let isFull = query.fullRuns.get(run);
  if (isFull === undefined) {
    isFull = (query.usage.activeOfRun.get(run) ?? 0) >= run.maxActiveTasks;
    query.fullRuns.set(run, isFull);
  }
  return isFull || (query.rankOfRun.get(run) ?? 0) >= run.maxActiveTasks;
}
