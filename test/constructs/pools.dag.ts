import { dag, task } from "jetway";

const step = task("step", () => "ran");

/** Tasks that compete for slots: the weights say who goes first, none may take more than the pool has. */
export default dag("construct_pools", { maxActiveTasks: 2, defaults: { pool: "default_pool" } }, () => {
  const named = (taskId: string, priorityWeight: number, poolSlots = 1) =>
    step.override({ taskId, priorityWeight, poolSlots, weightRule: "absolute" })();
  named("low", 1);
  named("middle", 5, 2);
  named("high", 10);
  const heavy = step.override({ taskId: "heavy", weightRule: "upstream", priorityWeight: 3, maxActiveTisPerDag: 1 })();
  heavy.before(step.override({ taskId: "behind", weightRule: "downstream", priorityWeight: 2 })());
});
