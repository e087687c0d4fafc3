import { dag, task } from "jetway";

const load = task("load", () => 1);
const publish = task("publish", () => 2);

export default dag("flights", {}, () => {
  load();
});
