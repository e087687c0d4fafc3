import { dag, task } from "jetway";

const counter = globalThis as { imports?: number };
counter.imports = (counter.imports ?? 0) + 1;
const load = task(`load_${counter.imports}`, () => 1);

export default dag("flights", {}, () => {
  load();
});
