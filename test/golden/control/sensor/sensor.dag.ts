import { dag, hours, minutes, sensor, sensorDone, task } from "jetway";

const atOnce = sensor("at_once", () => true);
const arrived = sensor("arrived", ({ name }: { name: string }) => sensorDone({ file: `${name}.csv` }), {
  mode: "reschedule",
  pokeInterval: minutes(5),
  timeout: hours(6),
  softFail: true,
});
const patient = sensor("patient", () => true, { exponentialBackoff: true, maxWait: minutes(30) });
const read = task("read", ({ file }: { file: string }) => file);

/** The defaults, every setting, and a mapped one. */
export default dag("sensors", {}, () => {
  atOnce().before(patient());
  read({ file: arrived({ name: "flights" }).output.file });
  arrived.override({ taskId: "all_arrived" }).map({ name: ["flights", "weather"] });
});
