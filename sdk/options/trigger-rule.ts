/** The trigger rules that an author can give to a task. Airflow has one more, for teardowns alone. */
export const triggerRules = [
  "all_success",
  "all_failed",
  "all_done",
  "all_done_min_one_success",
  "all_skipped",
  "one_success",
  "one_failed",
  "one_done",
  "none_failed",
  "none_failed_min_one_success",
  "none_skipped",
  "always",
] as const;

/** When a task may run, by the states of the tasks directly before it. Airflow: `TriggerRule`. */
export type TriggerRule = (typeof triggerRules)[number];
