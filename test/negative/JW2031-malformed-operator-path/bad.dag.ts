import { dag } from "jetway";
import { operator } from "jetway/operators";

export default dag("flights", {}, () => {
  operator("HttpOperator", { taskId: "ping" });
});
