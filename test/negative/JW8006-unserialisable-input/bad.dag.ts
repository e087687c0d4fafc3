import { dag, task } from "jetway";

const publish = task("publish", ({ rows }: { rows: unknown }) => 1);

export default dag("flights", {}, () => {
  publish({ rows: { format: (row: string) => row } });
});
