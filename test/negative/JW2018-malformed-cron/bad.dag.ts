import { cron, dag, task } from "jetway";

const load = task("load", () => 1);

export default dag("flights", { schedule: cron("0 6 * * moon") }, () => {
  load();
});
