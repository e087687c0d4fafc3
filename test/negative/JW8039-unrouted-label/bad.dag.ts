import { branch, dag, task } from "jetway";

const pick = branch("pick", ({ rows }: { rows: number }) => (rows > 1000 ? "big" : "small"));
const load = task("load", () => 1);

export default dag("flights", {}, () => {
  const rows = load();
  const loadBig = load.override({ taskId: "load_big" })();
  // @ts-expect-error the types refuse it as well
  pick({ rows }).routes({ big: loadBig, smal: null });
});
