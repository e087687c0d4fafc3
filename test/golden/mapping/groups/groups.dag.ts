import { dag, group, task, text } from "jetway";
import { bash, operator } from "jetway/operators";

interface Airport {
  readonly code: string;
  readonly city: { readonly name: string };
}

const listAirports = task("list_airports", (): Airport[] => []);
const base = task("base", () => 40);
const measure = task("measure", ({ code, base: least }: { code: string; base: number }) => least + code.length);
const describe = task("describe", ({ airport, size }: { airport: Airport; size: number }) =>
  [airport.code, size].join(),
);
const pack = task("pack", ({ day, rows }: { day: string; rows: number }) => [day, rows].join());
const report = task("report", ({ lines }: { lines: string[] }) => lines.join());
const early = task("early", () => {});

/** Groups for each item: members of items, bash and operators in them, a group in them, edges in and out. */
export default dag("mapped_groups", {}, () => {
  const least = base();
  const perAirport = group.map(
    "per_airport",
    { airport: listAirports(), half: [1, 2] },
    ({ airport, half }) => {
      const size = measure({ code: airport.code, base: least });
      const shown = group("shown", () => {
        bash("show", { command: 'echo "$CITY $HALF $SIZE"', env: { CITY: airport.city.name, HALF: half, SIZE: size } });
        return describe({ airport, size });
      });
      return { lines: shown.results };
    },
    { tooltip: "Once for each airport and half" },
  );
  const perDay = group.mapEach(
    "per_day",
    [
      { day: "mon", rows: 5 },
      { day: "tue", rows: 3 },
    ],
    ({ day, rows }) => pack({ day, rows }),
  );
  early().before(perDay);
  operator("airflow.providers.standard.operators.bash.BashOperator", {
    taskId: "print",
    arguments: { bash_command: "env", env: { FIRST: text`${perAirport.results.lines.output.at(0)}` } },
  });
  report({ lines: perAirport.results.lines }).after(perDay);
});
