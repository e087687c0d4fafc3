import { chain, dag, group, task } from "jetway";

const begin = task("begin", () => 1);
const read = task("read", ({ from }: { from: string }) => from.length);
const check = task("check", ({ rows }: { rows: number }) => {
  if (rows > 5) throw new Error("too many rows");
});
const add = task("add", ({ left, right }: { left: number; right: number }) => left + right);
const settle = task("settle", () => "settled", { triggerRule: "all_done" });
const finish = task("finish", () => "finished");

/** Groups in a group, edges from and to groups; a check that fails stops what comes after its group, except what waits for all to be done. */
export default dag("construct_groups", {}, () => {
  const load = group(
    "load",
    () => {
      const europe = group("europe", () => {
        const rows = read({ from: "BER" });
        check({ rows });
        return rows;
      });
      const asia = group("asia", () => {
        const rows = read({ from: "Tokyo, Osaka" });
        check({ rows });
        return rows;
      });
      return add({ left: europe.results, right: asia.results });
    },
    { tooltip: "Reads what there is" },
  );
  const settled = settle();
  chain(begin(), load, [settled, finish()]);
  return { total: load.results, settled };
});
