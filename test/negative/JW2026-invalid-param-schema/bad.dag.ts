import { dag, param, task } from "jetway";
import { z } from "zod";

const load = task("load", () => 1);

export default dag("flights", { params: { origin: param(z.string().regex(/^\p{Lu}{3}$/u)) } }, () => {
  load();
});
