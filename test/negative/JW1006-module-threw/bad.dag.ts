import { dag, task } from "jetway";

const bucket = readSetting("JETWAY_TEST_BUCKET_THAT_IS_NOT_SET");
const load = task("load", () => bucket);

function readSetting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new RangeError(`${name} is not set`);
  return value;
}

export default dag("flights", {}, () => {
  load();
});
