import { dag, task } from "jetway";

const delayOf = task("delay_of", ({ origin, hour }: { origin: string; hour: number }) => `${origin} ${hour}`);

export default dag("flights", {}, () => {
  const sources = { origin: ["SFO", "LAX"], hour: [6] };
  delayOf.with({ origin: "SFO" }).map(sources);
});
