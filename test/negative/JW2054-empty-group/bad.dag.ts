import { dag, group, task } from "jetway";

const read = task("read", () => 1);

export default dag("flights", {}, () => {
  const later = group("later", () => {});
  read().before(later);
});
