import { dag } from "jetway";
import { bash } from "jetway/operators";

export default dag("flights", {}, () => {
  bash("notify", { command: "" });
});
