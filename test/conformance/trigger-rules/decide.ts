import type { TriggerRuleEntry } from "#sdk/engine/dependencies/trigger-rules.ts";
import type { UpstreamCounts } from "#sdk/engine/dependencies/upstream-counts.ts";
import { stateCode } from "#sdk/engine/state/state-code.ts";

const letters = new Map<number, string>([
  [stateCode.none, "."],
  [stateCode.skipped, "s"],
  [stateCode.upstreamFailed, "u"],
  [stateCode.removed, "r"],
]);

/** What a rule of the engine decides, in the letters of the recordings. */
export function decide(rule: TriggerRuleEntry, counts: UpstreamCounts): string {
  const letter = letters.get(rule.settle(counts)) ?? "?";
  if (!rule.isMet(counts)) return letter;
  return letter === "." ? "!" : letter.toUpperCase();
}

/** Counts from a recorded stand: success, skipped, failed, upstream_failed, removed, unfinished; setups that succeeded, were skipped, did neither. */
export function readStand(
  stand: string,
  { mapIndex, removedNeverBlock }: { readonly mapIndex: number; readonly removedNeverBlock: boolean },
): UpstreamCounts {
  const [success, skipped, failed, upstreamFailed, removed, unfinished, setupSuccess, setupSkipped, setupOther] = [
    ...stand,
  ].map(Number) as [number, number, number, number, number, number, number, number, number];
  const done = success + skipped + failed + upstreamFailed + removed;
  return {
    success,
    skipped,
    failed,
    upstreamFailed,
    removed,
    done,
    total: done + unfinished,
    setupSuccess,
    setupSkipped,
    setupTotal: setupSuccess + setupSkipped + setupOther,
    overlooked: removedNeverBlock || mapIndex > -1 ? removed : 0,
    mapIndex,
  };
}
