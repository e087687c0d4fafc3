// target: 3.0
import { branch, dag, group, shortCircuit, task } from "jetway";

const load = task("load", ({ origin }: { origin: string }) => origin);
const pick = branch("pick", ({ origin }: { origin: string }) => (origin === "SFO" ? "big" : "small"));
const isOpen = shortCircuit("is_open", ({ origin }: { origin: string }) => origin !== "LAX");

export default dag("flights", {}, () => {
  group.map("per_origin", { origin: ["SFO", "LAX"] }, ({ origin }) => {
    pick({ origin }).routes({
      big: load.override({ taskId: "load_big" })({ origin }),
      small: load.override({ taskId: "load_small" })({ origin }),
    });
    isOpen({ origin }).before(load({ origin }));
  });
});
