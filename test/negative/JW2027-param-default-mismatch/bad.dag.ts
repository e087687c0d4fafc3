import { dag, param, task } from "jetway";
import { z } from "zod";

const load = task("load", () => 1);

export default dag("flights", { params: { month: param(z.string().regex(/^\d{4}-\d{2}$/), { default: "January" }) } }, () => {
  load();
});
