import { dag } from "jetway";
import { load } from "./loading";

export default dag("flights", {}, () => {
  load();
});
