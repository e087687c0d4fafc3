import { asset, dag, task } from "jetway";

const load = task("load", () => 1, { outlets: [asset({ name: "flights", uri: "s3://lake/flights" })] });

export default dag("flights", { schedule: asset({ name: "flights", uri: "s3://lake/copy" }) }, () => {
  load();
});
