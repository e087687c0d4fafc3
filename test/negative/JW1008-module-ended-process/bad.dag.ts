import { dag, task } from "jetway";

if (process.argv.length > 0) process.exit(3);

const load = task("load", () => 1);

export default dag("flights", {}, () => {
  load();
});
