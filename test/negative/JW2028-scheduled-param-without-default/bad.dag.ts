import { cron, dag, param, task } from "jetway";
import { z } from "zod";

const load = task("load", () => 1);

export default dag("flights", { schedule: cron("@daily"), params: { month: param(z.string()) } }, () => {
  load();
});
