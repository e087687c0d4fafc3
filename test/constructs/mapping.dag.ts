import { dag, run, SkipException, task, text } from "jetway";
import { python } from "jetway/operators";

interface Leg {
  readonly from: string;
  readonly miles: number;
}

const listOrigins = task("list_origins", () => ["SFO", "LAX", "JFK"]);
const listLegs = task("list_legs", (): Leg[] => [
  { from: "SFO", miles: 337 },
  { from: "JFK", miles: 2475 },
]);
const noOrigins = task("no_origins", (): string[] => []);

const greet = task("greet", ({ origin, greeting }: { origin: string; greeting: string }) => `${greeting} ${origin}`);
const pair = task("pair", ({ origin, hour }: { origin: string; hour: number }) => `${origin}@${hour}`);
const describeLeg = task("describe_leg", ({ from, miles, unit }: { from: string; miles: number; unit?: string }) => {
  if (miles > 2000) throw new SkipException(`${from} is too far`);
  return `${from}: ${miles} ${unit ?? "miles"}`;
});
const shout = task("shout", ({ line }: { line: string }) => line.toUpperCase());
const visit = task("visit", ({ origin }: { origin: string }) => origin);
const gather = task(
  "gather",
  ({ greetings, pairs, legs }: { greetings: string[]; pairs: string[]; legs: string[] }) => ({
    greetings,
    pairs,
    legs,
  }),
  { triggerRule: "none_failed" },
);

/** Every way to map: one list, two lists, a list of objects, a literal list, over a mapped task, over nothing. */
export default dag("construct_mapping", {}, () => {
  const origins = listOrigins();
  const greetings = greet
    .with({ greeting: "hello" })
    .map({ origin: origins }, { label: ({ origin }) => text`from ${origin}` });
  const pairs = pair.map({ origin: origins, hour: [6, 18] });
  const legs = describeLeg.with({ unit: "mi" }).mapEach(listLegs());
  describeLeg.override({ taskId: "describe_literal" }).mapEach([
    { from: "SFO", miles: 337, unit: run.dagId },
    { from: "LAX", miles: 12 },
  ]);
  shout.map({ line: greetings });
  visit.map({ origin: noOrigins() });
  python.map<number>("mean_of", { callable: "statistics:fmean" }, { data: [[1, 2], [3]] });
  return { all: gather({ greetings, pairs, legs }) };
});
