import { dag, task, withSetup } from "jetway";

const createCluster = task("create_cluster", () => "cluster");
const count = task("count", () => 1, { triggerRule: "all_done" });

export default dag("flights", {}, () => {
  withSetup({ setup: createCluster() }, () => {
    count();
  });
});
