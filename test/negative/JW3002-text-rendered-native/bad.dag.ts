// target: 3.1
import { dag, run } from "jetway";
import { bash } from "jetway/operators";

export default dag("flights", { renderTemplateAsNativeObj: true }, () => {
  bash("notify", { command: 'echo "$DAY"', env: { DAY: run.dsNodash } });
});
