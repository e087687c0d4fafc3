import { dag, every, hours, minutes } from "jetway";
import { empty } from "jetway/operators";

export default dag(
  "schedule_every_interval",
  { schedule: every(minutes(15), { interval: hours(1) }), startDate: "2026-01-01" },
  () => {
    empty("only");
  },
);
