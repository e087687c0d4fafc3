import { asset, dag, task } from "jetway";

const load = task("load", () => 1, { outlets: [asset("airflow://flights")] });

export default dag("flights", { schedule: asset(" ") }, () => {
  load();
});
