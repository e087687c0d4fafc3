import { dag, group, type TaskRef, task } from "jetway";

const delayOf = task("delay_of", ({ origin }: { origin: string }) => origin.length);
const publish = task("publish", ({ delay }: { delay: number }) => delay);

export default dag("flights", {}, () => {
  const inner: TaskRef<number>[] = [];
  group.map("per_origin", { origin: ["SFO", "LAX"] }, ({ origin }) => {
    inner.push(delayOf({ origin }));
  });
  for (const delay of inner) publish({ delay });
});
