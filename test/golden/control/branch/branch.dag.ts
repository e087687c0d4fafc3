import { branch, dag, group, task } from "jetway";

const count = task("count", () => 12);
const step = task("step", () => {});
const join = task("join", () => {}, { triggerRule: "none_failed_min_one_success" });
const pick = branch("pick", ({ rows }: { rows: number }): "big" | "small" | null => (rows > 10 ? "big" : "small"));
const pickDay = branch("pick_day", ({ day }: { day: string }): "work" | "rest" => (day === "sun" ? "rest" : "work"));

/** Labels that lead to tasks, to groups and to several; a mapped branch. */
export default dag("branches", {}, () => {
  const named = (taskId: string) => step.override({ taskId })();
  const big = named("load_big");
  const small = group("load_small", () => {
    named("first").before(named("second"));
  });
  const joined = join().after(big, small);
  pick({ rows: count() }).routes({ big, small: [small, joined] });
  pickDay.map({ day: ["mon", "sun"] }).routes({ work: named("work"), rest: named("rest") });
});
