import { dag, run, task } from "jetway";

/** Says what it is given. */
const greet = task("greet", ({ day }: { day: string }) => `Hello from ${day}`);

/** The least that a DAG needs: one task, started by hand. */
export default dag("hello", {}, () => {
  return { greeting: greet({ day: run.ds }) };
});
