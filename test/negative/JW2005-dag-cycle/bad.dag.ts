import { dag, task } from "jetway";

const load = task("load", () => 1);
const clean = task("clean", ({ rows }: { rows: number }) => rows);
const publish = task("publish", ({ rows }: { rows: number }) => rows);

export default dag("flights", {}, () => {
  const loaded = load();
  const cleaned = clean({ rows: loaded });
  const published = publish({ rows: cleaned });
  published.before(loaded);
});
