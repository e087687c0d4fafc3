import { branch, dag, group, task } from "jetway";

const count = task("count", () => 12);
const step = task("step", () => "ran");
const join = task("join", () => "joined", { triggerRule: "none_failed_min_one_success" });

const pick = branch("pick", ({ rows }: { rows: number }) => (rows > 1000 ? "big" : "small"));
const pickSeveral = branch("pick_several", ({ rows }: { rows: number }): readonly ("north" | "south" | "west")[] =>
  rows > 10 ? ["north", "south"] : ["west"],
);
const pickNone = branch("pick_none", (): "some" | null => null);

/** One label, several and none; a route to a group; a label without a route; a join behind what was chosen and what was not. */
export default dag("construct_branch", {}, () => {
  const named = (taskId: string) => step.override({ taskId })();
  const rows = count();

  const loadBig = named("load_big");
  const small = group("small", () => {
    named("first").before(named("second"));
  });
  const joined = join().after(loadBig, small);
  pick({ rows }).routes({ big: loadBig, small: [small, joined] });

  pickSeveral({ rows }).routes({ north: named("north"), south: named("south"), west: named("west") });

  const never = named("never");
  pickNone().routes({ some: never });
  never.before(named("after_never"));
  return { joined };
});
