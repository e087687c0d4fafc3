import { cron, dag } from "jetway";
import { empty } from "jetway/operators";

export default dag(
  "schedule_cron",
  { schedule: cron("30 6 * * mon-fri", { timezone: "America/New_York" }), startDate: "2026-01-01T06:30" },
  () => {
    empty("only");
  },
);
