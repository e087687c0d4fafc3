import { dag, run } from "jetway";
import { bash } from "jetway/operators";

export default dag("flights", {}, () => {
  bash("notify", { command: "echo hello", env: { "RUN-DAY": run.ds } });
});
