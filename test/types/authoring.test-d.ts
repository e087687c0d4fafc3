// What must compile and what must not: checked by `tsc`, never run. Each `@ts-expect-error` fails the check when the line starts to compile.

import { chain, cron, type Dag, dag, every, minutes, param, run, type TaskRef, task, text } from "jetway";
import { bash, operator, python } from "jetway/operators";
import { z } from "zod";

interface Flight {
  readonly origin: string;
  readonly delay: number;
  readonly at: Date;
}

interface Statistics {
  readonly mean: number;
  readonly byOrigin: { readonly origin: string; readonly mean: number }[];
}

const load = task("load", async ({ month }: { month: string }): Promise<Flight[]> => {
  return [{ origin: month, delay: 1, at: new Date() }];
});
const statistics = task(
  "statistics",
  ({ flights }: { flights: Flight[] }): Statistics => ({ mean: flights.length, byOrigin: [] }),
);
const report = task("report", ({ mean, title }: { mean: number; title?: string }) => ({ text: `${title} ${mean}` }));
const heartbeat = task("heartbeat", () => null);

export const flights: Dag<{ month: string; limit?: number }, { report: { text: string } }> = dag(
  "flights",
  {
    schedule: cron("0 6 * * *", { timezone: "Europe/Berlin" }),
    startDate: "2026-01-01",
    params: { month: param(z.string()), limit: param<number>({ default: 10 }) },
    defaults: { retries: 2, retryDelay: minutes(5) },
  },
  ({ params }) => {
    const loaded: TaskRef<Flight[]> = load({ month: params.month });
    const computed = statistics({ flights: loaded });
    heartbeat().before(loaded);
    load.override({ taskId: "literal", retries: 1 })({ month: "2001-01" });
    load.override({ taskId: "templated" })({ month: text`${run.ds}-${params.limit}` });
    // A member of an output is typed by the output.
    report.override({ taskId: "by_origin" })({ mean: computed.output.byOrigin.at(0).mean });
    // Lists and objects may hold references.
    statistics.override({ taskId: "mixed" })({
      flights: [{ origin: params.month, delay: computed.output.mean, at: run.logicalDate }],
    });
    bash("notify", { command: "echo $MONTH", env: { MONTH: params.month } }).after(computed);
    report.override({ taskId: "from_python" })({ mean: python<number>("clean", { callable: "a.b:c" }) });
    return { report: report({ mean: computed.output.mean }) };
  },
);

dag("refused", {}, ({ params }) => {
  const loaded = load({ month: "2001-01" });
  const computed = statistics({ flights: loaded });

  // @ts-expect-error an edge of the wrong type: a list of flights where a number is wanted
  report({ mean: loaded });
  // @ts-expect-error an edge of the wrong type: a member that is a number where text is wanted
  load({ month: computed.output.mean });
  // @ts-expect-error a literal of the wrong type
  load({ month: 1 });
  // @ts-expect-error a missing input
  load({});
  // @ts-expect-error no inputs at all
  load();
  // @ts-expect-error an unknown input
  load({ month: "2001-01", year: 2001 });
  // @ts-expect-error an input where none is taken
  heartbeat({ month: "2001-01" });
  // @ts-expect-error a member that does not exist
  report({ mean: computed.output.median });
  // @ts-expect-error a member of an item that does not exist
  report({ mean: computed.output.byOrigin.at(0).median });
  // @ts-expect-error a param that the DAG does not have
  load({ month: params.month });
  // @ts-expect-error an unknown option
  load.override({ retrys: 2 });
  // @ts-expect-error an option of the wrong type: a bare number is no duration
  load.override({ retryDelay: 300 });
  // @ts-expect-error a trigger rule that does not exist
  load.override({ triggerRule: "all_sucess" });
  // @ts-expect-error a command is constant: references go through env
  bash("echo", { command: text`echo ${loaded.output.at(0).origin}` });
  // @ts-expect-error an environment variable is text or a number
  bash("echo", { command: "echo", env: { FLIGHTS: loaded } });
  // @ts-expect-error text is made of texts and numbers
  text`${loaded}`;
  // @ts-expect-error a list of references is no text
  text`${[loaded.output.at(0).origin, loaded.output.at(1).origin]}`;
  // @ts-expect-error nor is what may be missing
  text`${undefined}`;
  // @ts-expect-error an operator needs a task id
  operator("airflow.providers.http.operators.http.HttpOperator", { arguments: {} });
  // @ts-expect-error order is between tasks
  chain(loaded, load);
});

// @ts-expect-error an unknown option of a DAG
dag("unknown_option", { scheduel: null }, () => {});
// @ts-expect-error a bare cron string is no schedule
dag("bare_cron", { schedule: "@daily" }, () => {});
// @ts-expect-error a bare number is no interval
every(5);
// @ts-expect-error the default does not fit the schema
dag("param_default", { params: { month: param(z.string(), { default: 1 }) } }, () => {});
// @ts-expect-error a body describes tasks, it does not run
dag("async_body", {}, async () => {});
// @ts-expect-error results are tasks
dag("results", {}, () => ({ report: 1 }));

// @ts-expect-error a function cannot be an XCom
task("function", () => () => 1);
// @ts-expect-error nor can one inside a value
task("nested_function", () => ({ rows: [{ format: () => "x" }] }));
// @ts-expect-error an instance of a class with methods cannot be an XCom
task("instance", () => new URL("https://example.org"));
// @ts-expect-error a promise inside a value was forgotten to be awaited
task("promise", () => ({ rows: Promise.resolve(1) }));
// @ts-expect-error a symbol cannot be an XCom
task("symbol", () => Symbol("x"));

// Types that contain themselves are data as well, in whichever way they do.
type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
interface JsonObject {
  readonly [name: string]: Json | JsonObject;
}
interface Tree {
  readonly name: string;
  readonly children: readonly Tree[];
  readonly byName?: ReadonlyMap<string, Tree>;
}
interface Sum {
  readonly kind: "sum";
  readonly terms: readonly Formula[];
}
interface Negation {
  readonly kind: "negation";
  readonly of: Formula;
}
type Formula = number | Sum | Negation;
interface Visited extends Tree {
  readonly next?: Visited;
  visit(): void;
}
task("json", (): Json => ({ rows: [1, [null]] }));
task("json_object", async (): Promise<JsonObject> => ({ rows: [1, [null]] }));
const tree = task("tree", (): Tree => ({ name: "root", children: [] }));
dag("trees", {}, () => {
  load({ month: tree().output.children.at(-1).name });
});
task("formulas", (): Formula[] => [{ kind: "negation", of: 1 }]);
// @ts-expect-error a recursive type with a function in it is no data
task("visited", (): Visited => ({ name: "root", children: [], visit: () => {} }));

task("everything_else", () => ({
  date: new Date(),
  big: 1n,
  map: new Map([["a", new Set([1])]]),
  bytes: new Uint8Array(),
  nothing: null,
  list: [1, "a"] as const,
}));
