import { dag, jinja, run } from "jetway";
import { bash } from "jetway/operators";

export default dag("flights", {}, () => {
  bash("notify", { command: "true", env: { DAYS: [jinja("{{ ds }}"), run.ds] } });
});
