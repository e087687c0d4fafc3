import { dag, task, text } from "jetway";

const titleOf = task("title_of", () => "Delays");
const delayOf = task("delay_of", ({ origin }: { origin: string }) => origin.length);

export default dag("flights", {}, () => {
  const title = titleOf();
  delayOf.map({ origin: ["SFO", "LAX"] }, { label: ({ origin }) => text`${title} of ${origin}` });
});
