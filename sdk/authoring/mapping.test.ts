import { expect, test } from "vitest";
import { thrownCode } from "../../test/support/thrown.ts";
import { unchecked as seen } from "../../test/support/unchecked.ts";
import { bash } from "../operators/bash.ts";
import { operator } from "../operators/operator.ts";
import { python } from "../operators/python.ts";
import { dag } from "./dag.ts";
import { group } from "./group.ts";
import { jinja } from "./jinja.ts";
import { param } from "./param.ts";
import { run } from "./run.ts";
import { task } from "./task.ts";
import { text } from "./text.ts";

const origins = task("origins", () => ({ all: ["SFO"], first: "SFO" }));
const list = task("list", () => ["SFO", "LAX"]);
const visit = task("visit", ({ origin, hour }: { origin: string; hour?: number }) => `${origin} ${hour}`);
const gather = task("gather", ({ visits }: { visits: string[] }) => visits.length);

/** What plain JavaScript may call. */
interface Unchecked {
  with(inputs: unknown): Unchecked;
  map(sources: unknown, options?: unknown): unknown;
  mapEach(items: unknown, options?: unknown): unknown;
}
const unchecked = seen<Unchecked>(visit);

const edgesOf = ({ ir }: ReturnType<typeof dag>) => ir.edges.map(({ from, to, reason }) => `${from} ${reason} ${to}`);
const inDag = (body: () => void) => thrownCode(() => dag("mapped", {}, body));

test("a mapped task keeps what is the same for all apart from what differs, in the author's order", () => {
  const made = dag("mapped", {}, () => {
    gather({ visits: visit.with({ hour: 6 }).map({ origin: list() }) });
    visit.override({ taskId: "product" }).map({ hour: [1, 2], origin: ["a"] });
  });
  expect(made.ir.tasks).toMatchObject([
    { taskId: "list" },
    {
      taskId: "visit",
      inputs: { hour: { kind: "literal", value: 6 } },
      map: { kind: "product", inputs: { origin: { kind: "xcom", taskId: "list", path: [] } } },
    },
    { taskId: "gather", inputs: { visits: { kind: "xcom", taskId: "visit", path: [] } } },
    { taskId: "product", inputs: {}, map: { kind: "product" } },
  ]);
  const product = made.ir.tasks[3]?.map;
  expect(product?.kind === "product" ? Object.keys(product.inputs) : []).toEqual(["hour", "origin"]);
  expect(edgesOf(made)).toEqual(["list data visit", "visit data gather"]);
});

test("the objects of a literal list may hold references, which make edges", () => {
  const made = dag("mapped", {}, () => {
    const first = origins();
    visit.mapEach([{ origin: first.output.first }, { origin: "LAX", hour: 6 }]);
    visit.override({ taskId: "literal" }).mapEach([{ origin: "LAX" }]);
  });
  expect(made.ir.tasks[1]?.map).toMatchObject({
    kind: "each",
    over: { kind: "list", items: [{ kind: "object" }, { kind: "literal", value: { origin: "LAX", hour: 6 } }] },
  });
  expect(made.ir.tasks[2]?.map).toMatchObject({ kind: "each", over: { kind: "literal" } });
  expect(edgesOf(made)).toEqual(["origins data visit"]);
});

test("python, operator and bash are mapped over their arguments", () => {
  const made = dag("mapped", {}, () => {
    const files = list();
    python.map("size", { callable: "os.path:getsize", retries: 1 }, { filename: files });
    bash.map("fetch", { command: "echo $A$B", env: { A: "x" } }, { B: files });
    bash.mapEach("fetch_each", { command: "echo $A" }, [{ A: run.ds }]);
    operator.mapEach("http.Ping", { taskId: "ping", arguments: { method: "GET" } }, [{ endpoint: run.ds }]);
  });
  expect(made.ir.tasks.slice(1)).toMatchObject([
    {
      kind: "python",
      inputs: {},
      map: { kind: "product", inputs: { filename: { kind: "xcom" } } },
      options: { retries: {} },
    },
    { kind: "bash", command: "echo $A$B", environment: { A: {} }, map: { kind: "product", inputs: { B: {} } } },
    { kind: "bash", environment: {}, map: { kind: "each" } },
    { kind: "operator", arguments: { method: {} }, map: { kind: "each", over: { kind: "list" } } },
  ]);
  expect(edgesOf(made)).toEqual(["list data size", "list data fetch"]);
});

test("a label is an expression over the inputs of the task itself", () => {
  const made = dag("mapped", {}, () => {
    visit.with({ hour: 6 }).map({ origin: ["SFO"] }, { label: ({ origin, hour }) => text`${origin} at ${hour}` });
  });
  expect(made.ir.tasks[0]?.map?.label).toEqual({
    kind: "template",
    parts: [
      { kind: "mapInput", name: "origin", path: [] },
      { kind: "literal", value: " at " },
      { kind: "mapInput", name: "hour", path: [] },
    ],
  });
});

test("a label that is not made of the task's inputs is refused", () => {
  const labelled = (label: unknown) => inDag(() => void unchecked.map({ origin: ["x"] }, { label }));
  expect(labelled("origin")).toBe("JW8038");
  expect(labelled(() => ["x"])).toBe("JW8038");
  expect(labelled(() => "constant")).toBe("JW8038");
  expect(labelled(() => jinja("{{ ds }}"))).toBe("JW8038");
  expect(inDag(() => void unchecked.map({ origin: list() }, { label: () => text`${origins().output.first}` }))).toBe(
    "JW8038",
  );
  expect(inDag(() => void unchecked.map({ origin: ["x"] }, { lable: () => text`x` }))).toBe("JW8038");
});

test("a label's references do not leave the label", () => {
  let stolen: unknown;
  const steal = () => {
    visit.map(
      { origin: ["x"] },
      {
        label: ({ origin }) => {
          stolen = origin;
          return origin;
        },
      },
    );
    unchecked.with({ hour: 1 }).mapEach([{ origin: stolen }]);
  };
  expect(inDag(steal)).toBe("JW8034");
});

test("a mapping over nothing is refused", () => {
  for (const nothing of [{}, undefined, null, "origin", { origin: undefined }]) {
    expect(inDag(() => void unchecked.map(nothing))).toBe("JW8030");
  }
});

test("an input that is given and mapped is refused, in both kinds of mapping", () => {
  expect(inDag(() => void unchecked.with({ origin: "x" }).map({ origin: ["x"] }))).toBe("JW8031");
  expect(inDag(() => void unchecked.with({ origin: "x" }).mapEach([{ origin: "y" }]))).toBe("JW8031");
});

test("what Airflow cannot map over is refused, with what to do instead", () => {
  const hintOf = (source: (ref: ReturnType<typeof origins>) => unknown) => {
    try {
      dag("mapped", {}, () => void unchecked.map({ origin: source(origins()) }));
    } catch (error) {
      return `${(error as { code: string }).code} ${(error as { hint: string }).hint}`;
    }
    return undefined;
  };
  expect(hintOf((ref) => ref.output.all)).toMatch(/^JW8032 Return the list from a task of its own/);
  expect(hintOf((ref) => [ref.output.first])).toMatch(/^JW8032 Use mapEach/);
  expect(hintOf(() => ({ SFO: 1 }))).toMatch(/^JW8032 Map over a list/);
  expect(hintOf(() => "SFO")).toMatch(/^JW8032 Give a list/);
  expect(hintOf(() => null)).toMatch(/^JW8032 Give a list/);
  expect(hintOf(() => text`${run.ds}`)).toMatch(/^JW8032 Return the list from a task/);
  expect(hintOf((ref) => ref)).toBeUndefined();
  expect(hintOf((ref) => ref.output)).toBeUndefined();
});

test("a param and a list of anything else than objects are refused", () => {
  const mapped = () =>
    dag("mapped", { params: { months: param<string[]>() } }, ({ params }) => {
      unchecked.map({ origin: params.months });
    });
  expect(thrownCode(mapped)).toBe("JW8032");
  expect(inDag(() => void unchecked.mapEach(["x"]))).toBe("JW8032");
  expect(inDag(() => void unchecked.mapEach({ origin: "x" }))).toBe("JW8032");
});

test("mapping inside a mapped group is refused, also further inside and for groups", () => {
  const inside = (body: () => void) => inDag(() => void group.map("per", { a: [1] }, body));
  expect(inside(() => void visit.map({ origin: ["x"] }))).toBe("JW8033");
  expect(inside(() => void group("inner", () => void visit.map({ origin: ["x"] })))).toBe("JW8033");
  expect(inside(() => void group.map("inner", { b: [1] }, () => {}))).toBe("JW8033");
  expect(inside(() => void group("inner", () => void visit({ origin: "x" })))).toBeUndefined();
});
