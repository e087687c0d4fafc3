import { dag, task, withSetup } from "jetway";

const create = task("create_cluster", () => "cluster-1");
const remove = task("delete_cluster", ({ cluster }: { cluster: string }) => cluster);
const createTable = task("create_table", ({ cluster }: { cluster: string }) => `${cluster}.flights`);
const dropTable = task("drop_table", ({ table }: { table: string }) => table);
const fill = task("fill", ({ table }: { table: string }) => table.length);
const report = task("report", ({ total }: { total: number }) => total);

/** A scope in a scope. */
export default dag("setups", {}, () => {
  const cluster = create();
  const total = withSetup({ setup: cluster, teardown: remove({ cluster }) }, () => {
    const table = createTable({ cluster });
    return withSetup({ setup: table, teardown: dropTable({ table }), onFailureFailDagrun: true }, () =>
      fill({ table }),
    );
  });
  report({ total });
});
