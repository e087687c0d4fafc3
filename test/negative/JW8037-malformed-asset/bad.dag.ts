import { asset, dag, task } from "jetway";

export const flights = asset({ group: "lake" });

const load = task("load", () => 1, { outlets: [flights] });

export default dag("flights", {}, () => {
  load();
});
