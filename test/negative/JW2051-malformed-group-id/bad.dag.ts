import { dag, group, task } from "jetway";

const read = task("read", () => 1);

export default dag("flights", {}, () => {
  group("load europe", () => {
    read();
  });
});
