import type { TaskInstanceKey, WaitReason } from "../engine/index.ts";

/** What knows why task instances do not run. */
interface Waiting {
  waitReasons(instance: TaskInstanceKey): readonly WaitReason[];
}

/** Why a task instance does not run, in words; null when nothing holds it back. */
export function describeWait(scheduler: Waiting, instance: TaskInstanceKey): string | null {
  return textOf(scheduler.waitReasons(instance));
}

/** The same without what a tree shows by itself: that tasks above it are not done. */
export function describeObstacle(scheduler: Waiting, instance: TaskInstanceKey): string | null {
  return textOf(scheduler.waitReasons(instance).filter(({ rule }) => rule !== "trigger_rule"));
}

function textOf(reasons: readonly WaitReason[]): string | null {
  return reasons.length === 0 ? null : reasons.map(({ text }) => text).join("; ");
}
