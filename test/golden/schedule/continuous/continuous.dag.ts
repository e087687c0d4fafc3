import { continuous, dag } from "jetway";
import { empty } from "jetway/operators";

export default dag("schedule_continuous", { schedule: continuous(), startDate: "2026-01-01" }, () => {
  empty("only");
});
