import type { TriggerRule } from "../../options/trigger-rule.ts";
import type { FinishedState } from "./task-instance-state.ts";

/** How many tasks are directly upstream of a task, and how many of them have ended in each state. */
export interface UpstreamCounts {
  readonly total: number;
  readonly ended: Readonly<Record<FinishedState, number>>;
}

/** What a trigger rule makes of a task: it runs, it waits for more of its upstreams, or it ends without running. */
export type TriggerDecision = "run" | "wait" | "skipped" | "upstream_failed";

/**
 * What a trigger rule decides for a task that is not mapped and is no teardown. The first line that applies wins, and several apply before all upstreams
 * have ended, as in Airflow (`ti_deps/deps/trigger_rule_dep.py`): `all_success` gives up as soon as one upstream has failed.
 */
export function decideByTriggerRule(rule: TriggerRule, upstream: UpstreamCounts): TriggerDecision {
  if (upstream.total === 0) return "run";
  return table[rule](tally(upstream));
}

interface Tally {
  readonly total: number;
  readonly success: number;
  readonly skipped: number;
  /** `failed` alone; `one_done` minds the difference. */
  readonly failedItself: number;
  /** `failed` or `upstream_failed`. */
  readonly failed: number;
  readonly allDone: boolean;
}

function tally({ total, ended }: UpstreamCounts): Tally {
  const failed = ended.failed + ended.upstream_failed;
  return {
    total,
    success: ended.success,
    skipped: ended.skipped,
    failedItself: ended.failed,
    failed,
    allDone: ended.success + ended.skipped + failed >= total,
  };
}

const table: Readonly<Record<TriggerRule, (upstream: Tally) => TriggerDecision>> = {
  all_success: ({ failed, skipped, success, total }) =>
    failed > 0 ? "upstream_failed" : skipped > 0 ? "skipped" : success === total ? "run" : "wait",
  all_failed: ({ success, skipped, failed, total }) =>
    success + skipped > 0 ? "skipped" : failed === total ? "run" : "wait",
  all_done: ({ allDone }) => (allDone ? "run" : "wait"),
  all_done_min_one_success: ({ skipped, allDone, success }) =>
    skipped > 0 ? "skipped" : !allDone ? "wait" : success > 0 ? "run" : "upstream_failed",
  all_skipped: ({ success, failed, skipped, total }) =>
    success + failed > 0 ? "skipped" : skipped === total ? "run" : "wait",
  one_success: ({ success, allDone, skipped, total }) =>
    success > 0 ? "run" : !allDone ? "wait" : skipped === total ? "skipped" : "upstream_failed",
  one_failed: ({ failed, allDone }) => (failed > 0 ? "run" : allDone ? "skipped" : "wait"),
  one_done: ({ success, failedItself, allDone }) => (success + failedItself > 0 ? "run" : allDone ? "skipped" : "wait"),
  none_failed: ({ failed, success, skipped, total }) =>
    failed > 0 ? "upstream_failed" : success + skipped === total ? "run" : "wait",
  none_failed_min_one_success: ({ failed, skipped, success, total }) =>
    failed > 0 ? "upstream_failed" : skipped === total ? "skipped" : success + skipped === total ? "run" : "wait",
  none_skipped: ({ skipped, allDone }) => (skipped > 0 ? "skipped" : allDone ? "run" : "wait"),
  always: () => "run",
};
