// target: 3.0
import { dag, task } from "jetway";

const load = task("load", () => 1);

export default dag("flights", {}, () => {
  load.override({ triggerRule: "all_done_min_one_success" })();
});
