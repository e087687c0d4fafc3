// target: 3.1
import { dag, task } from "jetway";

const load = task("load", () => 1, { retries: 3, retryExponentialBackoff: 1.5 });

export default dag("flights", {}, () => {
  load();
});
