import { dag, group, task } from "jetway";

const listOrigins = task("list_origins", () => ["SFO", "LAX", "JFK"]);
const measure = task("measure", ({ origin, base }: { origin: string; base: number }) => {
  if (origin === "LAX") throw new Error("LAX is closed");
  return base + origin.length;
});
const describe = task("describe", ({ origin, size }: { origin: string; size: number }) => `${origin} has ${size}`);
const base = task("base", () => 40);
const report = task("report", ({ lines }: { lines: string[] }) => lines.join(", "), { triggerRule: "all_done" });
const pack = task("pack", ({ day, rows }: { day: string; rows: number }) => `${day}:${rows}`);
const done = task("done", () => "done", { triggerRule: "none_failed" });

/** A group for each origin, of which one fails; and one for each object of a literal list. */
export default dag("construct_mapped_group", {}, () => {
  const start = base();
  const perOrigin = group.map("per_origin", { origin: listOrigins() }, ({ origin }) => {
    const size = measure({ origin, base: start });
    return { lines: describe({ origin, size }) };
  });
  const perDay = group.mapEach(
    "per_day",
    [
      { day: "mon", rows: 5 },
      { day: "tue", rows: 3 },
    ],
    ({ day, rows }) => pack({ day, rows }),
  );
  perDay.before(done());
  return { report: report({ lines: perOrigin.results.lines }), packed: perDay.results };
});
