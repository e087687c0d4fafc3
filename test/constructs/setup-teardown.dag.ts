import { dag, task, withSetup } from "jetway";

const createCluster = task("create_cluster", () => "cluster-1");
const deleteCluster = task("delete_cluster", ({ cluster }: { cluster: string }) => `deleted ${cluster}`);
const createTable = task("create_table", ({ cluster }: { cluster: string }) => `${cluster}.flights`);
const dropTable = task("drop_table", ({ table }: { table: string }) => {
  throw new Error(`cannot drop ${table}`);
});
const fill = task("fill", ({ table }: { table: string }) => table.length);
const count = task("count", ({ rows }: { rows: number }) => rows * 2);
const breakDown = task("break_down", () => {
  throw new Error("broken");
});
const idle = task("idle", () => "idle");
const report = task("report", ({ total }: { total: number }) => `total ${total}`);

/** A scope in a scope. A task in it fails and the teardowns run all the same; a teardown fails and does not fail the run by itself. */
export default dag("construct_setup_teardown", {}, () => {
  const cluster = createCluster();
  const total = withSetup({ setup: cluster, teardown: deleteCluster({ cluster }) }, () => {
    breakDown().before(idle());
    const table = createTable({ cluster });
    return withSetup({ setup: table, teardown: dropTable({ table }) }, () => count({ rows: fill({ table }) }));
  });
  return { report: report({ total }) };
});
