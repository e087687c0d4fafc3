import { branch, dag, task } from "jetway";

const pick = branch("pick", (): "big" | "small" => "small");
const load = task("load", () => 1);

export default dag("flights", {}, () => {
  pick().before(load());
});
