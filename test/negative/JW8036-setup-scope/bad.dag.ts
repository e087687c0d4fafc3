import { dag, task, withSetup } from "jetway";

const createCluster = task("create_cluster", () => "cluster");
const count = task("count", () => 1);

export default dag("flights", {}, () => {
  const cluster = createCluster();
  withSetup({ setup: cluster, teardown: cluster }, () => {
    count();
  });
});
