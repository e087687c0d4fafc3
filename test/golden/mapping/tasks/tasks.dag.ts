import { dag, param, run, task, text } from "jetway";
import { operator, python } from "jetway/operators";
import { z } from "zod";

interface Leg {
  readonly from: string;
  readonly miles: number;
}

const listOrigins = task("list_origins", () => ["SFO", "LAX"]);
const listLegs = task("list_legs", (): Leg[] => []);
const greet = task("greet", ({ origin, greeting }: { origin: string; greeting: string }) => `${greeting} ${origin}`);
const plan = task("plan", ({ origin, hour, since }: { origin: string; hour: number; since: Date }) =>
  [origin, hour, since].join(),
);
const describe = task("describe", ({ from, miles, unit }: { from: string; miles: number; unit?: string }) =>
  [from, miles, unit].join(),
);
const shout = task("shout", ({ line }: { line: string }) => line.toUpperCase());
const gather = task("gather", ({ lines, first }: { lines: string[]; first: string }) => [first, ...lines]);
const bashOperator = "airflow.providers.standard.operators.bash.BashOperator";

/** Lists, several lists, objects, literals; mapped tasks of every kind, and what reads them. */
export default dag("mapped_tasks", { params: { unit: param(z.string(), { default: "mi" }) } }, ({ params }) => {
  const origins = listOrigins();
  const lines = greet
    .with({ greeting: "hello" })
    .map({ origin: origins }, { label: ({ origin }) => text`from ${origin} of ${run.dagId}` });
  plan.map({
    origin: origins,
    hour: [6, 18],
    since: [new Date("2026-01-01T00:00:00Z"), new Date("2026-07-01T00:00:00Z")],
  });
  describe.with({ unit: params.unit }).mapEach(listLegs());
  describe.override({ taskId: "describe_literal", retries: 2 }).mapEach([
    { from: "SFO", miles: 337, unit: run.dagId },
    { from: "JFK", miles: 2475 },
  ]);
  shout.map({ line: lines });
  python.map<number>("average", { callable: "statistics:fmean" }, { data: [[1, 2], [3]] });
  operator.map(
    bashOperator,
    { taskId: "print", arguments: { bash_command: 'echo "$DAY"' } },
    { env: [{ DAY: "mon" }, { DAY: "{{ tue }}" }] },
  );
  operator(bashOperator, {
    taskId: "print_first",
    arguments: { bash_command: 'echo "$FIRST"', env: { FIRST: text`${lines.output.at(0)}` } },
  });
  gather({ lines, first: lines.output.at(0) });
});
