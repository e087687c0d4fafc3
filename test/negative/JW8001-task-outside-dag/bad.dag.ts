import { dag, task } from "jetway";

const load = task("load", () => 1);

const rows = load();

export default dag("flights", {}, () => {
  load();
});
