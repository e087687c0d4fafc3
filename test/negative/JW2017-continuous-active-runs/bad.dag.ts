import { continuous, dag, task } from "jetway";

const load = task("load", () => 1);

export default dag("flights", { schedule: continuous(), startDate: "2026-01-01", maxActiveRuns: 3 }, () => {
  load();
});
