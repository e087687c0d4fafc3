import { cron, dag, task } from "jetway";

const load = task("load", () => 1);

export default dag("flights", { schedule: cron("@daily", { runImmediately: true }), startDate: "2026-01-01" }, () => {
  load();
});
