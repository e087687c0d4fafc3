import { cron, dag, hours, task } from "jetway";

const load = task("load", () => 1);

export default dag("flights", { schedule: cron("@daily", { interval: hours(-1) }) }, () => {
  load();
});
