import { dag, SkipException, type TriggerRule, task } from "jetway";

const succeeds = task("succeeds", () => 1);
const fails = task("fails", () => {
  throw new Error("failed on purpose");
});
const skips = task(
  "skips",
  () => {
    throw new SkipException("skipped on purpose");
  },
  { triggerRule: "all_done" },
);
const step = task("step", () => "ran");

const rules: readonly TriggerRule[] = [
  "all_success",
  "all_failed",
  "all_done",
  "all_skipped",
  "one_success",
  "one_failed",
  "one_done",
  "none_failed",
  "none_failed_min_one_success",
  "none_skipped",
  "always",
];

/** Each trigger rule over each mixture of a success, a failure and a skip. The skip comes last: some rules act on the first that they hear of. */
export default dag("construct_trigger_rules", {}, () => {
  const failure = fails();
  const upstream = { success: succeeds(), failure, skip: skips().after(failure) };
  const mixtures = {
    success: [upstream.success],
    failure: [upstream.failure],
    skip: [upstream.skip],
    mixed: [upstream.success, upstream.failure, upstream.skip],
  };
  for (const triggerRule of rules) {
    for (const [name, tasks] of Object.entries(mixtures)) {
      step
        .override({ taskId: `${triggerRule}_of_${name}`, triggerRule })()
        .after(...tasks);
    }
  }
});
