import { cron, dag, days, minutes } from "jetway";
import { empty } from "jetway/operators";

export default dag(
  "schedule_cron_trigger_options",
  {
    schedule: cron("30 6 * * mon-fri", {
      timezone: "Australia/Lord_Howe",
      interval: days(1),
      runImmediately: minutes(90),
    }),
  },
  () => {
    empty("only");
  },
);
