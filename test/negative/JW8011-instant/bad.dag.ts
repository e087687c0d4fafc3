import { dag, task } from "jetway";

const load = task("load", () => 1);

export default dag("flights", { startDate: "2026-02-30" }, () => {
  load();
});
