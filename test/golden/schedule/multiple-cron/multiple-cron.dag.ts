import { dag, multipleCron } from "jetway";
import { empty } from "jetway/operators";

export default dag(
  "schedule_multiple_cron",
  {
    schedule: multipleCron(["0 6 * * mon-fri", "0 9 * * sat,sun", "@monthly"], {
      timezone: "America/New_York",
      runImmediately: true,
    }),
    startDate: "2026-01-01",
  },
  () => {
    empty("only");
  },
);
