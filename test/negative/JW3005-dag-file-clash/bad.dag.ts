import { dag, task } from "jetway";

const load = task("load", () => 1);

export const first = dag("flights", {}, () => {
  load();
});

export const second = dag("Flights", {}, () => {
  load();
});
