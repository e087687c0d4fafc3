import { dag, task } from "jetway";

const load = task("load", async () => {
  const { read } = await import("jetway-test-package-that-does-not-exist");
  return String(read());
});

export default dag("flights", {}, () => {
  load();
});
