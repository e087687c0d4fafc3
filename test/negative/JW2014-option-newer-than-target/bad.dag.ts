// target: 3.0
import { dag, task } from "jetway";

const load = task("load", () => 1);

export default dag("flights", { rerunWithLatestVersion: true, defaults: { renderTemplateAsNativeObj: true } }, () => {
  load();
});
