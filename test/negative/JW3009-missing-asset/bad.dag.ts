import { readFile } from "node:fs/promises";
import { dag, task } from "jetway";

const load = task("load", () => readFile(new URL("./rows.json", import.meta.url), "utf8"));

export default dag("flights", {}, () => {
  load();
});
