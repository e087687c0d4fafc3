import { branch, chain, dag, group, task, withSetup } from "jetway";

const begin = task("begin", () => 1);
const read = task("read", ({ from }: { from: string }) => from.length);
const check = task("check", ({ rows }: { rows: number }) => rows > 0);
const add = task("add", ({ left, right }: { left: number; right: number }) => left + right);
const visit = task("visit", ({ of }: { of: number }) => of);
const open = task("open", () => "open");
const close = task("close", () => "closed");
const pick = branch("pick", (): "more" | "less" => "more");
const finish = task("finish", ({ total }: { total: number }) => total);

/** Groups in groups, tasks of one name in two of them, edges from and to groups; what else may stand in a group. */
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
  const others = group("others", () => {
    const more = visit.map({ of: [1, 2] });
    const less = visit.override({ taskId: "visit_one" })({ of: 1 });
    pick().routes({ more, less });
    withSetup({ setup: open(), teardown: close() }, () => add({ left: 1, right: 2 }));
  });
  others.after(load);
  chain(begin(), load, finish({ total: load.results }));
});
