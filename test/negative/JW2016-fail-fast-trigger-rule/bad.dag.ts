import { dag, task } from "jetway";

const load = task("load", () => 1);

export default dag("flights", { failFast: true }, () => {
  load();
  load.override({ taskId: "clean_up", triggerRule: "all_done" })();
});
