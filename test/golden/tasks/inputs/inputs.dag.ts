import { dag, param, run, task, text } from "jetway";

interface Order {
  readonly id: number;
  readonly lines: readonly { readonly price: number }[];
}

const source = task("source", (): Order => ({ id: 1, lines: [{ price: 2 }] }));

/** Takes inputs of every kind. */
const sink = task("sink", (_inputs: Readonly<Record<string, unknown>>) => null);

export default dag(
  "task_inputs",
  { params: { region: param<string>({ default: "eu" }), limits: param<{ rows: number }>({ default: { rows: 5 } }) } },
  ({ params }) => {
    const order = source();
    sink({
      order,
      price: order.output.lines.at(0).price,
      region: params.region,
      rows: params.limits.rows,
      logicalDate: run.logicalDate,
      dagId: run.dagId,
      runId: run.runId,
      path: text`s3://lake/${run.dsNodash}/${params.region}/${order.output.id}.json`,
      mixed: [1, order, { inside: run.ts }],
      date: new Date("2026-01-31T06:00:00Z"),
      big: 12345678901234567890n,
      map: new Map([["a", 1]]),
      set: new Set(["x"]),
      bytes: Uint8Array.of(0, 255),
      marked: { __jetway__: "mine" },
      markedLater: { __jetway__: order },
      float: 1e21,
      nothing: null,
      sentence: "A text that is long enough to be written over several lines, because it would not fit on one.",
    });
  },
);
