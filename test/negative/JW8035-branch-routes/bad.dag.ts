import { branch, dag, task } from "jetway";

const pick = branch("pick", (): "big" | "small" => "small");
const load = task("load", () => 1);

export default dag("flights", {}, () => {
  const picked = pick();
  picked.routes({ big: load(), small: null });
  picked.routes({ big: null, small: null });
});
