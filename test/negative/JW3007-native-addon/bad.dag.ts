import { dag, task } from "jetway";

const load = task("load", async () => {
  const addon = await import("./hash.node");
  return String(addon);
});

export default dag("flights", {}, () => {
  load();
});
