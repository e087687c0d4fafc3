// What must compile and what must not of mapping, groups, branches, short circuits, sensors, setups and assets: checked by `tsc`, never run.

import {
  allOf,
  anyOf,
  asset,
  assetAlias,
  assetOrTime,
  branch,
  chain,
  cron,
  type Dag,
  dag,
  type GroupRef,
  group,
  hours,
  type MappedTaskRef,
  minutes,
  param,
  run,
  sensor,
  sensorDone,
  shortCircuit,
  type TaskRef,
  task,
  text,
  withSetup,
} from "jetway";
import { bash, operator, python } from "jetway/operators";

interface Delay {
  readonly origin: string;
  readonly minutes: number;
}

const originsOf = task("origins_of", ({ month }: { month: string }) => [month, "LAX"]);
const monthOf = task("month_of", () => ({ origins: ["SFO"], byOrigin: { SFO: 1 } }));
const delayOf = task(
  "delay_of",
  ({ origin, limit }: { origin: string; limit: number }): Delay => ({ origin, minutes: limit }),
);
const optional = task("optional", ({ origin, title }: { origin: string; title?: string }) => `${title}${origin}`);
const publish = task("publish", ({ delays }: { delays: Delay[] }) => delays.length);
const count = task("count", ({ rows }: { rows: number }) => rows);
const counts = task("counts", ({ rows }: { rows: number[] }) => rows.length);
const pairsOf = task("pairs_of", () => [{ origin: "SFO", limit: 3 }]);
const nothing = task("nothing", () => null);

export const mapping: Dag<object, { delays: Delay[] }> = dag(
  "mapping",
  { params: { months: param<string[]>() } },
  ({ params }) => {
    const origins = originsOf({ month: "2001-01" });
    const month = monthOf();
    const delays: MappedTaskRef<Delay> = delayOf.with({ limit: 3 }).map({ origin: origins });
    publish({ delays });
    publish({ delays: delays.output });
    counts({ rows: [delays.output.at(0).minutes] });
    delayOf.map(
      { origin: origins, limit: [1, 2] },
      { label: ({ origin, limit }) => text`${origin} ${limit} ${run.ds}` },
    );
    delayOf.with({ limit: 3 }).map({ origin: ["SFO"] }, { label: (given) => given.limit });
    delayOf.mapEach(pairsOf());
    delayOf.mapEach([{ origin: "SFO", limit: 1 }]);
    delayOf.with({ limit: 3 }).mapEach([{ origin: origins.output.at(0) }, { origin: "LAX" }]);
    optional.map({ origin: origins });
    optional.map({ origin: origins, title: ["a", "b"] });
    delayOf.override({ taskId: "again", retries: 1 }).with({ limit: 1 }).map({ origin: origins });
    // A mapped task can be mapped over again: its items are what its instances returned.
    count.map({ rows: count.map({ rows: [1, 2] }) });
    python.map<number>("size", { callable: "os.path:getsize" }, { filename: origins });
    operator.mapEach<string>("http.Ping", { taskId: "ping" }, [{ endpoint: "/a" }]);
    bash.map("fetch", { command: "curl $URL" }, { URL: origins }, { label: ({ URL: url }) => text`${url}` });
    // @ts-expect-error an environment variable is text, a number or a boolean
    bash.map("fetch_delays", { command: "curl $URL" }, { URL: delays });

    // @ts-expect-error the items of the list are text, a number is wanted
    delayOf.with({ origin: "SFO" }).map({ limit: origins });
    // @ts-expect-error a literal item of the wrong type
    delayOf.with({ limit: 3 }).map({ origin: [1] });
    // @ts-expect-error the upstream returns no list
    delayOf.with({ limit: 3 }).map({ origin: month });
    // @ts-expect-error a member of an output: Airflow maps over whole outputs only
    delayOf.with({ limit: 3 }).map({ origin: month.output.origins });
    // @ts-expect-error an object is no list: Airflow would make pairs of it
    delayOf.with({ origin: "SFO" }).map({ limit: { SFO: 1 } });
    // @ts-expect-error text is no list
    delayOf.with({ limit: 3 }).map({ origin: "SFO" });
    // @ts-expect-error a param is no output of a task
    delayOf.with({ limit: 3 }).map({ origin: params.months });
    // @ts-expect-error a literal list holds no references: mapEach may
    delayOf.with({ limit: 3 }).map({ origin: [origins.output.at(0)] });
    // @ts-expect-error an input is missing: limit is neither given nor mapped
    delayOf.map({ origin: origins });
    // @ts-expect-error an input is given by with already
    delayOf.with({ limit: 3 }).map({ origin: origins, limit: [1] });
    // @ts-expect-error an unknown input is mapped
    delayOf.with({ limit: 3 }).map({ origin: origins, city: ["x"] });
    // @ts-expect-error an unknown input is given
    delayOf.with({ city: "x" });
    // @ts-expect-error an input of the wrong type is given
    delayOf.with({ limit: "3" });
    // @ts-expect-error a task that is partly given has to be mapped
    delayOf.with({ limit: 3 })();
    // @ts-expect-error objects of a list lack an input
    delayOf.mapEach([{ origin: "SFO" }]);
    // @ts-expect-error objects of a list have an input that with gave
    delayOf.with({ limit: 3 }).mapEach([{ origin: "SFO", limit: 1 }]);
    // @ts-expect-error an upstream of the wrong objects
    delayOf.mapEach(originsOf({ month: "x" }));
    // @ts-expect-error a mapped task is a list: one delay is not
    count({ rows: delays });
    // @ts-expect-error a member of a mapped output: it is a list
    count({ rows: delays.output.minutes });
    // @ts-expect-error a label is made of text, not of a list
    delayOf.with({ limit: 3 }).map({ origin: origins }, { label: () => ["x"] });
    // @ts-expect-error a label is made of the task's inputs
    delayOf.with({ limit: 3 }).map({ origin: origins }, { label: ({ city }) => text`${city}` });
    // @ts-expect-error an unknown option of a mapping
    delayOf.with({ limit: 3 }).map({ origin: origins }, { lable: () => text`x` });
    return { delays };
  },
);

dag("groups", {}, () => {
  const origins = originsOf({ month: "2001-01" });
  const load: GroupRef<TaskRef<number>> = group("load", () => count({ rows: 1 }), { tooltip: "Loads" });
  count({ rows: load.results });
  load.before(nothing()).after(origins);
  chain(origins, load, [nothing(), load]);
  const silent = group("silent", () => {});
  silent.before(load);
  const perOrigin = group.map("per_origin", { origin: origins, limit: [1, 2] }, ({ origin, limit }) => {
    const delay = delayOf({ origin, limit });
    const inner = group("inner", () => ({ rows: count({ rows: delay.output.minutes }) }));
    return { delay, rows: inner.results.rows };
  });
  publish({ delays: perOrigin.results.delay });
  counts({ rows: perOrigin.results.rows });
  const perPair = group.mapEach("per_pair", pairsOf(), ({ origin, limit }) => delayOf({ origin, limit }));
  publish({ delays: perPair.results });

  // @ts-expect-error seen from outside, a task of a mapped group is a list
  count({ rows: perOrigin.results.rows });
  // @ts-expect-error a group's input has the type of the items
  group.map("wrong_item", { origin: origins }, ({ origin }) => count({ rows: origin }));
  // @ts-expect-error a group has no such input
  group.map("no_input", { origin: origins }, ({ city }) => optional({ origin: city }));
  // @ts-expect-error an object of the list has no such member
  group.mapEach("no_member", pairsOf(), ({ city }) => optional({ origin: city }));
  // @ts-expect-error a group is mapped over lists
  group.map("no_list", { origin: monthOf() }, () => {});
  // @ts-expect-error an unknown option
  group("tip", () => {}, { toolTip: "x" });
  // @ts-expect-error a group is no input
  count({ rows: load });
  // @ts-expect-error order is between tasks and groups
  load.before("next");
});

const pick = branch("pick", ({ rows }: { rows: number }) => (rows > 1000 ? "big" : "small"));
const several = branch("several", async (): Promise<("north" | "south")[] | null> => ["north"]);

dag("branches", {}, () => {
  const small = nothing();
  const big = group("big", () => {});
  pick({ rows: 1 }).routes({ big, small: [small, big] });
  pick.override({ taskId: "again" })({ rows: 1 }).routes({ big, small: null }).before(small);
  several().routes({ north: small, south: [] });
  const chosen: TaskRef<"big" | "small" | readonly ("big" | "small")[] | null> = pick({ rows: 1 });
  chosen.before(small);
  pick.map({ rows: [1, 2000] }).routes({ big, small });

  // @ts-expect-error a label without a route
  pick({ rows: 1 }).routes({ big });
  // @ts-expect-error a route of a label that the handler never returns
  pick({ rows: 1 }).routes({ big, small, medium: small });
  // @ts-expect-error a route leads to tasks
  pick({ rows: 1 }).routes({ big, small: "small" });
  // @ts-expect-error a task that was not called
  pick({ rows: 1 }).routes({ big, small: nothing });
  // @ts-expect-error routes are a branch's
  nothing().routes({});
  // @ts-expect-error the inputs of a branch are checked like those of a task
  pick({ rows: "many" });
});

// @ts-expect-error any text is no label
branch("wide", (): string => "x");
// @ts-expect-error a number is no label
branch("number", () => 1);
// @ts-expect-error a branch says what it follows
branch("silent", () => {});

const hasRows = shortCircuit("has_rows", ({ rows }: { rows: number }) => rows > 0, {
  ignoreDownstreamTriggerRules: false,
});
const fileThere = sensor("file_there", async ({ path }: { path: string }) => path.length > 1, {
  mode: "reschedule",
  pokeInterval: minutes(1),
  timeout: hours(2),
  softFail: true,
  exponentialBackoff: true,
  maxWait: minutes(10),
});
const newest = sensor("newest", ({ folder }: { folder: string }) => (folder === "" ? false : sensorDone({ rows: 3 })));
const either = sensor("either", ({ folder }: { folder: string }) => (folder === "" ? true : sensorDone("x")));

dag("conditions", {}, () => {
  hasRows({ rows: 1 }).before(nothing());
  hasRows.override({ taskId: "strict", ignoreDownstreamTriggerRules: true })({ rows: 1 });
  const there: TaskRef<null> = fileThere({ path: "/tmp" });
  there.before(count({ rows: newest({ folder: "x" }).output.rows }));
  const maybe: TaskRef<string | null> = either({ folder: "x" });
  maybe.before(there);
  fileThere.override({ timeout: minutes(1) }).map({ path: ["/a", "/b"] });

  // @ts-expect-error an unknown mode
  fileThere.override({ mode: "wait" });
  // @ts-expect-error a bare number is no length of time
  fileThere.override({ pokeInterval: 60 });
  // @ts-expect-error an option of sensors alone
  hasRows.override({ softFail: true });
  // @ts-expect-error an option of short circuits alone
  nothing.override({ ignoreDownstreamTriggerRules: true });
  // @ts-expect-error a sensor that is done with a plain true has no value
  count({ rows: fileThere({ path: "/tmp" }) });
  // @ts-expect-error what may be null is no text
  optional({ origin: maybe });
});

// @ts-expect-error what counts as true is not true
shortCircuit("truthy", ({ rows }: { rows: number[] }) => rows.length);
// @ts-expect-error a short circuit answers
shortCircuit("silent", () => {});
// @ts-expect-error a sensor answers true, false or sensorDone(…)
sensor("value", () => ({ rows: 1 }));
// @ts-expect-error the value of a sensor is data
sensor("function", () => sensorDone(() => 1));

dag("setups", {}, () => {
  const cluster = nothing();
  const rows: TaskRef<number> = withSetup({ setup: cluster, teardown: nothing() }, () => count({ rows: 1 }));
  withSetup({ setup: [cluster, nothing()] }, () => {});
  withSetup({ teardown: nothing(), onFailureFailDagrun: true }, () => rows);

  // @ts-expect-error a setup is a task
  withSetup({ setup: group("x", () => {}) }, () => {});
  // @ts-expect-error a setup that was not called
  withSetup({ setup: nothing }, () => {});
  // @ts-expect-error an unknown member
  withSetup({ tearDown: cluster }, () => {});
  // @ts-expect-error a scope has a body
  withSetup({ setup: cluster });
});

const flights = asset({ name: "flights", uri: "s3://lake/flights", group: "lake", extra: { team: "air" } });
const weather = asset("weather");

task("make", () => 1, { outlets: [flights, assetAlias("daily")], inlets: [weather] });
dag("one_asset", { schedule: flights }, () => {});
dag("assets", { schedule: anyOf(allOf(flights, weather), assetAlias("daily")) }, () => {});
dag("both", { schedule: assetOrTime(cron("@daily"), flights) }, () => {});

// @ts-expect-error an outlet is an asset
task("make_text", () => 1, { outlets: ["flights"] });
// @ts-expect-error outlets are a list
task("make_one", () => 1, { outlets: flights });
// @ts-expect-error a condition is no outlet
task("make_condition", () => 1, { outlets: [allOf(flights)] });
// @ts-expect-error a list of assets: all of them, or any?
dag("list", { schedule: [flights, weather] }, () => {});
// @ts-expect-error an unknown member of an asset
asset({ name: "flights", url: "s3://lake" });
// @ts-expect-error the time comes first
assetOrTime(flights, cron("@daily"));
// @ts-expect-error outlets belong to tasks, not to the defaults of a DAG
dag("defaults", { defaults: { outlets: [flights] } }, () => {});
// @ts-expect-error a shell command has no outlets of text
bash("shell", { command: "true", outlets: ["flights"] });
