import { chain, dag, group, task } from "jetway";

const begin = task("begin", () => 1);
const read = task("read", ({ from }: { from: string }) => from.length);
const check = task("check", ({ rows }: { rows: number }) => rows > 0);
const add = task("add", ({ left, right }: { left: number; right: number }) => left + right);
const finish = task("finish", ({ total }: { total: number }) => total);

/** Groups in groups, tasks of one name in two of them, edges from and to groups. */
export default dag("nested_groups", {}, () => {
  const load = group(
    "load",
    () => {
      const region = (id: string, from: string) =>
        group(id, () => {
          const rows = read({ from });
          check({ rows });
          return rows;
        });
      const europe = region("europe", "BER");
      const asia = region("asia", "HND");
      asia.after(europe);
      return add({ left: europe.results, right: asia.results });
    },
    { tooltip: "Reads what there is" },
  );
  chain(begin(), load, finish({ total: load.results }));
});
