import { dag, group, task } from "jetway";

const delayOf = task("delay_of", ({ origin, hour }: { origin: string; hour: number }) => `${origin} ${hour}`);

export default dag("flights", {}, () => {
  group.map("per_origin", { origin: ["SFO", "LAX"] }, ({ origin }) => {
    delayOf.with({ origin }).map({ hour: [6, 18] });
  });
});
