import { dag } from "jetway";

export default dag("flights", {}, () => {});
