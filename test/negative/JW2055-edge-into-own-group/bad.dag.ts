import { dag, group, task } from "jetway";

const read = task("read", () => 1);

export default dag("flights", {}, () => {
  const load = group("load", () => read());
  load.before(load.results);
});
