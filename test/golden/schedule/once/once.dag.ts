import { dag, once } from "jetway";
import { empty } from "jetway/operators";

export default dag("schedule_once", { schedule: once(), startDate: "2026-01-01T00:00:00.25Z" }, () => {
  empty("only");
});
