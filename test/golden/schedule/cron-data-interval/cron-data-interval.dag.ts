import { cronDataInterval, dag } from "jetway";
import { empty } from "jetway/operators";

export default dag(
  "schedule_cron_data_interval",
  { schedule: cronDataInterval("@daily", { timezone: "Europe/Berlin" }), startDate: "2026-01-01", catchup: true },
  () => {
    empty("only");
  },
);
