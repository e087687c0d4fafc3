import { chain, dag, shortCircuit, task } from "jetway";

const count = task("count", () => 0);
const step = task("step", () => "ran");
const hasRows = shortCircuit("has_rows", ({ rows }: { rows: number }) => rows > 0);
const isEmpty = shortCircuit("is_empty", async ({ rows }: { rows: number }) => rows === 0);

/** A short circuit that stops all behind it, one that leaves the rest to the trigger rules, and one that lets the run go on. */
export default dag("construct_short_circuit", {}, () => {
  const named = (taskId: string) => step.override({ taskId })();
  const always = (taskId: string) => step.override({ taskId, triggerRule: "all_done" })();
  const rows = count();
  chain(hasRows({ rows }), named("stopped"), always("stopped_too"));
  const gentle = hasRows.override({ taskId: "has_rows_gentle", ignoreDownstreamTriggerRules: false });
  chain(gentle({ rows }), named("stopped_gently"), always("goes_on"));
  chain(isEmpty({ rows }), named("passed"));
});
