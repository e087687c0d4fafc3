import { dag, task } from "jetway";

const load = task("load", () => 1);
const publish = task("publish", ({ rows }: { rows: number }) => rows);

export default dag("flights", {}, () => {
  const rows = load.override({ doXcomPush: false })();
  publish({ rows });
});
