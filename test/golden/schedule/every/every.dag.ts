import { dag, every, hours } from "jetway";
import { empty } from "jetway/operators";

export default dag("schedule_every", { schedule: every(hours(1.5)), startDate: "2026-01-01", catchup: true }, () => {
  empty("only");
});
