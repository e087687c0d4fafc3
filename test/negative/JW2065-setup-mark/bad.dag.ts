import { dag, task, withSetup } from "jetway";

const deleteCluster = task("delete_cluster", () => null, { triggerRule: "all_done" });
const count = task("count", () => 1);

export default dag("flights", {}, () => {
  withSetup({ teardown: deleteCluster() }, () => {
    count();
  });
});
