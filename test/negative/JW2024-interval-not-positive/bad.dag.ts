import { dag, every, task, weeks } from "jetway";

const load = task("load", () => 1);

export default dag("flights", { schedule: every(weeks(200_000_000)) }, () => {
  load();
});
