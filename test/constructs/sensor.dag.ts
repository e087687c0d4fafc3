import { dag, minutes, seconds, sensor, sensorDone, task } from "jetway";

const atOnce = sensor("at_once", () => true);
const withValue = sensor("with_value", async ({ name }: { name: string }) =>
  sensorDone({ file: `${name}.csv`, rows: 3 }),
);
const never = sensor("never", () => false, {
  mode: "reschedule",
  pokeInterval: seconds(6),
  timeout: seconds(4),
  softFail: true,
});
const gaveUp = sensor("gave_up", () => false, { pokeInterval: seconds(1), timeout: seconds(1) });
const patient = sensor("patient", () => true, { exponentialBackoff: true, maxWait: minutes(5), pokeInterval: "PT30S" });
const read = task("read", ({ file, rows }: { file: string; rows: number }) => `${file} has ${rows}`);
const after = task("after", () => "ran");
const whatever = task("whatever", () => "ran", { triggerRule: "all_done" });

/** Sensors that are done at once, done with a value, skipped when their time is up, and failed. */
export default dag("construct_sensor", {}, () => {
  const found = withValue({ name: "flights" });
  const report = read({ file: found.output.file, rows: found.output.rows });
  atOnce().before(patient());
  never().before(after());
  gaveUp().before(whatever());
  return { report };
});
