import { dag, task } from "jetway";

const load = task("load", () => 1);

export default dag("flights", { tag: ["delays"] }, () => {
  load();
});
