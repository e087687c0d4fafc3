import { branch, dag, task } from "jetway";

const pick = branch("pick", (): "big" | null => null);
const load = task("load", () => 1);

export default dag("flights", {}, () => {
  const routes = { big: load(), small: load.override({ taskId: "load_small" })() };
  pick.override({ taskId: "pick_again" })().routes(routes);
});
