import { dag } from "jetway";
import { python } from "jetway/operators";

export default dag("flights", {}, () => {
  python("clean", { callable: "warehouse.clean:run", inputs: { "row count": 3, class: "economy" } });
});
