import { dag, events } from "jetway";
import { empty } from "jetway/operators";

export default dag(
  "schedule_events",
  {
    schedule: events(["2026-06-11T20:00", "2026-06-12T03:00:00.5Z", new Date("2027-01-01T00:00:00Z")], {
      timezone: "America/Mexico_City",
      restrictToEvents: true,
    }),
  },
  () => {
    empty("only");
  },
);
