import { dag, group, task } from "jetway";

const clean = task("clean", ({ origin }: { origin: string }) => origin, { triggerRule: "always" });

export default dag("flights", {}, () => {
  group.map("per_origin", { origin: ["SFO", "LAX"] }, ({ origin }) => {
    clean({ origin });
  });
});
