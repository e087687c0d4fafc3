import { cron, dag, task } from "jetway";

const load = task("load", () => 1);

export default dag("flights", { schedule: cron(5) }, () => {
  load();
});
