import { dag, task } from "jetway";

const load = task(() => 1);

export default dag("flights", {}, () => {
  load();
});
