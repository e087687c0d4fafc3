import { isAtLeast } from "../../ir/airflow-version.ts";
import type { Candidate } from "./candidate.ts";
import { type CandidateQuery, nextOfQuery } from "./candidate-query.ts";
import { returnCandidate, withdrawCandidate } from "./candidate-queue.ts";
import type { Competition } from "./competition.ts";
import { countChange, openSlots, type SlotUsage } from "./slot-usage.ts";
import { createStarvation, type Starvation, starve } from "./starvation.ts";
import { whyNotQueued } from "./why-not-queued.ts";

/** Who competes for what. */
export type Contest = Pick<Competition, "queue" | "usage" | "parallelism" | "maxTisPerQuery" | "isPaused" | "target">;

/**
 * One round of the scheduler's critical section (`SchedulerJobRunner._executable_task_instances_to_queued`): the candidates that are queued now, in the order in which
 * they are. They are counted as queued in `usage` and gone from `queue`; the others stay.
 *
 * Only as many candidates are looked at as could be queued. When none of them can, what kept them is left out and the next ones are looked at, until one is queued
 * or nothing is left.
 */
export function selectCandidates(contest: Contest): readonly Candidate[] {
  const { queue, usage, parallelism, maxTisPerQuery } = contest;
  if (queue.waiting.size === 0) return [];
  const open = [...usage.pools.values()].reduce((sum, pool) => sum + Math.max(0, openSlots(pool)), 0);
  const limit = Math.min(maxTisPerQuery, parallelism - usage.active, open);
  let starvation = starveFullPools(usage);
  while (limit > 0) {
    const found = createStarvation(starvation);
    const query = startQuery(contest, starvation);
    const { seen, taken } = examine(query, limit, found);
    for (const candidate of query.aside) returnCandidate(queue, candidate);
    if (taken.length > 0 || seen < limit) return taken;
    starvation = found;
  }
  return [];
}

function starveFullPools(usage: SlotUsage): Starvation {
  const starvation = createStarvation();
  for (const [name, pool] of usage.pools) {
    if (openSlots(pool) <= 0) starvation.pools.add(name);
  }
  return starvation;
}

function startQuery({ queue, usage, isPaused, target }: Contest, starvation: Starvation): CandidateQuery {
  const ranksWithinRuns = isAtLeast(target, "3.2");
  return {
    queue,
    usage,
    isPaused,
    ranksWithinRuns,
    starvation,
    fullRuns: new Map(),
    rankOfRun: new Map(),
    aside: [],
  };
}

/** What a query gives may be longer than what can be queued: the limits are checked again with each one that is taken. */
function examine(query: CandidateQuery, limit: number, found: Starvation) {
  const taken: Candidate[] = [];
  let seen = 0;
  for (; seen < limit; seen += 1) {
    const candidate = nextOfQuery(query);
    if (candidate === undefined) break;
    const obstacle = whyNotQueued(candidate, query.usage);
    if (obstacle !== null) {
      starve(found, candidate, obstacle);
      query.aside.push(candidate);
      continue;
    }
    withdrawCandidate(query.queue, candidate.run, candidate.instance);
    countChange(query.usage, candidate.task, candidate.run, "scheduled", "queued");
    taken.push(candidate);
  }
  return { seen, taken };
}
