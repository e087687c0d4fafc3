import { dag, task } from "jetway";

const load = task("load", () => 1);
const publish = task("publish", ({ rows }: { rows: number }) => rows);
let rows: ReturnType<typeof load>;

export const first = dag("flights", {}, () => {
  rows = load();
});

export const second = dag("reports", {}, () => {
  publish({ rows });
});
