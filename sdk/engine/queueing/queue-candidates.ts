import type { Round } from "../round.ts";
import { changeState } from "../state/change-state.ts";
import { stateCode } from "../state/state-code.ts";
import { rankOf } from "./candidate.ts";
import type { Competition } from "./competition.ts";
import { selectCandidates } from "./select-candidates.ts";

/** Queues what the limits allow. */
export function queueCandidates(round: Round, competition: Competition): void {
  const { data } = round.engine;
  data.scheduled = [];
  for (const candidate of selectCandidates(competition)) {
    competition.queuedRanks.add(rankOf(candidate));
    changeState(round, candidate.run.order, candidate.instance, stateCode.queued);
    data.queued.push(candidate.run.order, candidate.instance);
  }
}

/** At the end of a moment: among equals some were queued and some were not. */
export function noteAmbiguity(competition: Competition): void {
  const { queuedRanks, queue } = competition;
  if (queuedRanks.size === 0) return;
  if ([...queuedRanks].some((rank) => queue.ranks.has(rank))) competition.ambiguous = true;
  queuedRanks.clear();
}
