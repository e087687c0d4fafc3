import type { TriggerRule } from "../../options/trigger-rule.ts";
import { stateCode } from "../state/state-code.ts";
import type { UpstreamCounts } from "./upstream-counts.ts";

/** One trigger rule: two questions about the instances above. Both are asked each time. Airflow: `TriggerRuleDep._evaluate_direct_relatives`. */
export interface TriggerRuleEntry {
  /** The state that the instance gets without running, however many above it have not ended; `none` to leave it. */
  readonly settle: (counts: UpstreamCounts) => number;
  /** Whether the instance may run. */
  readonly isMet: (counts: UpstreamCounts) => boolean;
}

/** All rules, with the one of teardowns. */
export type AnyTriggerRule = TriggerRule | "all_done_setup_success";

const { none, skipped: skip, upstreamFailed: fail, removed: remove } = stateCode;

const isDone = (counts: UpstreamCounts) => counts.done >= counts.total;
const hasFailure = (counts: UpstreamCounts) => counts.failed > 0 || counts.upstreamFailed > 0;

/** The rules as Airflow 3.3 and 3.4 have them. */
export const triggerRuleTable: Readonly<Record<AnyTriggerRule, TriggerRuleEntry>> = {
  always: { settle: () => none, isMet: () => true },
  all_success: {
    settle: (counts) => {
      if (hasFailure(counts)) return fail;
      if (counts.skipped > 0) return skip;
      const isBeyond = counts.removed > 0 && counts.success > 0 && counts.mapIndex >= counts.success;
      return isBeyond ? remove : none;
    },
    isMet: ({ total, success, overlooked }) => total - success - overlooked <= 0,
  },
  all_failed: {
    settle: ({ success, skipped }) => (success > 0 || skipped > 0 ? skip : none),
    isMet: ({ total, failed, upstreamFailed, overlooked }) => total - failed - upstreamFailed - overlooked <= 0,
  },
  all_done: { settle: () => none, isMet: isDone },
  one_success: {
    settle: (counts) => {
      if (!isDone(counts)) return none;
      if (counts.done === counts.skipped) return skip;
      return counts.success <= 0 ? fail : none;
    },
    isMet: ({ success }) => success > 0,
  },
  one_failed: {
    settle: (counts) => (isDone(counts) && !hasFailure(counts) ? skip : none),
    isMet: hasFailure,
  },
  one_done: {
    settle: (counts) => (isDone(counts) && counts.failed === 0 && counts.success === 0 ? skip : none),
    isMet: ({ success, failed }) => success + failed > 0,
  },
  none_failed: {
    settle: (counts) => (hasFailure(counts) ? fail : none),
    isMet: ({ total, success, skipped, overlooked }) => total - success - skipped - overlooked <= 0,
  },
  none_failed_min_one_success: {
    settle: (counts) => {
      if (hasFailure(counts)) return fail;
      if (counts.skipped === counts.total) return skip;
      return isDone(counts) && counts.success === 0 ? fail : none;
    },
    isMet: ({ total, success, skipped, overlooked }) => total - success - skipped - overlooked <= 0 && success > 0,
  },
  none_skipped: {
    settle: ({ skipped }) => (skipped > 0 ? skip : none),
    isMet: (counts) => isDone(counts) && counts.skipped === 0,
  },
  all_skipped: {
    settle: (counts) => (counts.success > 0 || hasFailure(counts) ? skip : none),
    isMet: ({ total, skipped }) => total - skipped <= 0,
  },
  all_done_min_one_success: {
    settle: (counts) => {
      if (counts.skipped > 0) return skip;
      return isDone(counts) && counts.success === 0 ? fail : none;
    },
    isMet: ({ skipped, success, failed, upstreamFailed, total, removed }) =>
      skipped === 0 && success + failed + upstreamFailed >= total - removed && success > 0,
  },
  all_done_setup_success: {
    settle: (counts) => {
      if (!isDone(counts) || counts.setupTotal === 0) return none;
      if (counts.setupSkipped >= counts.setupTotal) return skip;
      return counts.setupSuccess === 0 ? fail : none;
    },
    isMet: (counts) => isDone(counts) && (counts.setupTotal === 0 || counts.setupSuccess > 0),
  },
};

/** `none_failed_min_one_success` before 3.3: it could run without a success, and never failed for want of one. */
export const minOneSuccessBefore33: TriggerRuleEntry = {
  settle: (counts) => {
    if (hasFailure(counts)) return fail;
    return counts.skipped === counts.total ? skip : none;
  },
  isMet: ({ total, success, skipped, overlooked }) => total - success - skipped - overlooked <= 0,
};
