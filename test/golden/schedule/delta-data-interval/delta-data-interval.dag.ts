import { dag, deltaDataInterval, hours } from "jetway";
import { empty } from "jetway/operators";

export default dag("schedule_delta_data_interval", { schedule: deltaDataInterval(hours(6)) }, () => {
  empty("only");
});
