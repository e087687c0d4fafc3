import { chain, dag, shortCircuit, task } from "jetway";

const count = task("count", () => 0);
const step = task("step", () => {});
const hasRows = shortCircuit("has_rows", ({ rows }: { rows: number }) => rows > 0);

/** One stops all behind it, one leaves the rest to the trigger rules. */
export default dag("short_circuits", {}, () => {
  const rows = count();
  chain(hasRows({ rows }), step());
  const gentle = hasRows.override({ taskId: "has_rows_gentle", ignoreDownstreamTriggerRules: false });
  chain(gentle({ rows }), step.override({ taskId: "clean_up", triggerRule: "all_done" })());
});
