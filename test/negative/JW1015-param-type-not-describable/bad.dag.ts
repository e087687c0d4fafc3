import { dag, param, task } from "jetway";

const load = task("load", () => 1);

export default dag("flights", { params: { since: param<Map<string, () => void>>() } }, () => {
  load();
});
