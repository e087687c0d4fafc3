import { dag, events, task } from "jetway";

const load = task("load", () => 1);

export default dag("flights", { schedule: events([]) }, () => {
  load();
});
