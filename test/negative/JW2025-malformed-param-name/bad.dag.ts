import { dag, param, task } from "jetway";
import { z } from "zod";

const load = task("load", () => 1);

export default dag("flights", { params: { " ": param(z.string()) } }, () => {
  load();
});
