import { dag, minutes, task } from "jetway";

const load = task("load", () => 1);

export default dag("flights", { maxActiveTasks: 0, tags: ["", "delays"] }, () => {
  load.override({ retries: -1, poolSlots: 0, retryDelay: minutes(-5) })();
});
