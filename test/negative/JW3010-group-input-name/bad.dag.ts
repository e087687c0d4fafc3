import { dag, group, task } from "jetway";

const price = task("price", ({ cabin }: { cabin: string }) => cabin.length);

export default dag("flights", {}, () => {
  group.mapEach("per_leg", [{ class: "first", miles: 12 }], (leg) => price({ cabin: leg.class }));
});
