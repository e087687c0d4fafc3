import { dag, task, text } from "jetway";

const delayOf = task("delay_of", ({ origin }: { origin: string }) => origin.length, {
  mapIndexTemplate: "{{ ti.map_index }}",
});

export default dag("flights", {}, () => {
  delayOf.map({ origin: ["SFO", "LAX"] }, { label: ({ origin }) => text`from ${origin}` });
});
