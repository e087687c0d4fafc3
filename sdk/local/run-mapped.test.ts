import { expect, test } from "vitest";
import { handMadeDag, outputOf, plainOptions, typescriptTask } from "../../test/support/hand-made-dag.ts";
import type { Expression, GroupNode, JsonValue, MapNode, TaskNode } from "../ir/index.ts";
import { SkipException } from "../task/index.ts";
import { virtualClock } from "./clock.ts";
import type { LocalRunEvent } from "./events.ts";
import type { LocalRunView } from "./local-run.ts";
import { runDag } from "./run-dag.ts";

const clock = () => virtualClock("2026-01-01T00:00:00Z");
const literal = (value: JsonValue): Expression => ({ kind: "literal", value });
const mapped = (taskId: string, map: MapNode, details: Parameters<typeof typescriptTask>[1] = {}): TaskNode => ({
  ...typescriptTask(taskId, details),
  map,
});
const product = (inputs: Readonly<Record<string, Expression>>): MapNode => ({ kind: "product", inputs });
const states = (run: LocalRunView) =>
  run.taskInstances.map(({ taskId, mapIndex, state }) => `${taskId}${mapIndex < 0 ? "" : `[${mapIndex}]`} ${state}`);

test("a task is mapped over what another returned, and what reads it gets the list in the order of map indexes", async () => {
  const dag = handMadeDag(
    [
      typescriptTask("rows"),
      mapped("square", product({ row: outputOf("rows") }), { inputs: { plus: literal(1) } }),
      typescriptTask("sum", { inputs: { all: outputOf("square"), second: outputOf("square", 1) } }),
    ],
    {
      order: [
        ["rows", "square"],
        ["square", "sum"],
      ],
      handlers: {
        rows: () => [3, 1, 2],
        square: ({ row, plus }, { mapIndex }) => ({ index: mapIndex, value: Number(row) ** 2 + Number(plus) }),
        sum: ({ all, second }) => ({ all, second }),
      },
    },
  );
  const events: LocalRunEvent[] = [];
  const run = await runDag(dag, { clock: clock(), onEvent: (event) => events.push(event) });
  expect(states(run)).toEqual([
    "rows success",
    "square[0] success",
    "square[1] success",
    "square[2] success",
    "sum success",
  ]);
  expect(events.find((event) => event.kind === "taskExpanded")).toMatchObject({ taskId: "square", length: 3 });
  const values = [10, 2, 5].map((value, index) => ({ index, value }));
  expect(run.xcom("sum")).toEqual({ all: values, second: values[1] });
  expect(run.xcom("square")).toEqual(values);
  expect(run.xcom("square", { mapIndex: 2 })).toEqual(values[2]);
  expect(run.xcoms["square[2]"]).toEqual({ return_value: values[2] });
  expect(run.taskInstance("square", 1).state).toBe("success");
  expect(run.instancesOf("square")).toHaveLength(3);
  expect(() => run.taskInstance("square")).toThrow(expect.objectContaining({ code: "JW4014" }));
});

test("what instances pushed nothing is left out of the list, and each retries for itself with its own XComs", async () => {
  const dag = handMadeDag(
    [
      mapped("each", product({ item: literal(["a", "b", "c"]) }), { options: plainOptions({ retries: 1 }) }),
      typescriptTask("read", { inputs: { all: outputOf("each") }, options: plainOptions({ triggerRule: "all_done" }) }),
    ],
    {
      order: [["each", "read"]],
      handlers: {
        each: async ({ item }, { tryNumber, xcom }) => {
          await xcom.push(`try_${tryNumber}`, item);
          if (item === "b") throw new SkipException("no b");
          if (tryNumber === 1 && item === "c") throw new Error("again");
          return item;
        },
        read: ({ all }) => all,
      },
    },
  );
  const run = await runDag(dag, { clock: clock() });
  expect(states(run)).toEqual(["each[0] success", "each[1] skipped", "each[2] success", "read success"]);
  expect(run.xcom("read")).toEqual(["a", "c"]);
  expect(run.xcoms["each[2]"]).toEqual({ return_value: "c", try_2: "c" });
  expect(run.xcoms["each[0]"]).toEqual({ return_value: "a", try_1: "a" });
});

test("a mapped task with nothing to be mapped over is skipped", async () => {
  const dag = handMadeDag([typescriptTask("rows"), mapped("each", product({ row: outputOf("rows") }))], {
    order: [["rows", "each"]],
    handlers: { rows: () => [], each: () => 1 },
  });
  const run = await runDag(dag, { clock: clock() });
  expect(states(run)).toEqual(["rows success", "each skipped"]);
  expect(run.state).toBe("success");
});

test.for<[string, unknown, string]>([
  ["nothing", undefined, "XComForMappingNotPushed"],
  ["text", "abc", "UnmappableXComTypePushed"],
  ["a number", 3, "UnmappableXComTypePushed"],
  ["a set", new Set([1]), "UnmappableXComTypePushed"],
  ["more than 1024 items", Array.from({ length: 1025 }, () => 0), "UnmappableXComLengthPushed"],
])("a task that is mapped over fails when it returns %s", async ([, returned, error]) => {
  const dag = handMadeDag([typescriptTask("rows"), mapped("each", product({ row: outputOf("rows") }))], {
    order: [["rows", "each"]],
    handlers: { rows: () => returned, each: () => 1 },
  });
  const run = await runDag(dag, { clock: clock() });
  expect(run.taskInstance("rows").tries[0]?.error?.name).toBe(error);
  expect(states(run)).toEqual(["rows failed", "each upstream_failed"]);
  expect(run.xcoms).toEqual({});
});

test("the tasks of a mapped group exist once for each item, read their own sisters, and from outside all of them", async () => {
  const group: GroupNode = {
    kind: "group",
    groupId: "airport",
    parent: null,
    map: { kind: "each", over: outputOf("airports") },
    source: null,
  };
  const inGroup = (taskId: string, inputs: Readonly<Record<string, Expression>>): TaskNode => ({
    ...typescriptTask(`airport.${taskId}`, { inputs }),
    group: "airport",
  });
  const code: Expression = { kind: "groupInput", groupId: "airport", name: "code", path: [] };
  const dag = handMadeDag(
    [
      typescriptTask("airports"),
      inGroup("load", { code }),
      inGroup("count", { rows: outputOf("airport.load"), code }),
      typescriptTask("report", { inputs: { counts: outputOf("airport.count") } }),
    ],
    {
      groups: [group],
      order: [
        ["airports", "airport"],
        ["airport.load", "airport.count"],
        ["airport", "report"],
      ],
      handlers: {
        airports: () => [{ code: "ORD" }, { code: "JFK" }],
        "airport.load": ({ code: airport }) => [airport, airport],
        "airport.count": ({ rows, code: airport }) => `${airport}: ${(rows as string[]).join(" ")}`,
        report: ({ counts }) => counts,
      },
    },
  );
  const run = await runDag(dag, { clock: clock() });
  expect(run.state).toBe("success");
  expect(run.xcom("report")).toEqual(["ORD: ORD ORD", "JFK: JFK JFK"]);
});

test("an instance has the name that its template gives it, and none when the template cannot be evaluated", async () => {
  const label: Expression = {
    kind: "template",
    parts: [literal("flights of "), { kind: "mapInput", name: "origin", path: ["code"] }],
  };
  const origins = literal([{ code: "ORD" }, {}]);
  const dag = handMadeDag([mapped("each", { kind: "product", inputs: { origin: origins }, label })], {
    handlers: { each: () => 1 },
  });
  const run = await runDag(dag, { clock: clock() });
  expect(run.taskInstances.map((instance) => instance.label)).toEqual(["flights of ORD", null]);
});

test("ctx.xcom.pull gives what Airflow's xcom_pull gives of a mapped task", async () => {
  const dag = handMadeDag(
    [
      mapped("each", product({ item: literal([1, 2]) })),
      mapped("one", product({ item: literal([3]) })),
      typescriptTask("read"),
    ],
    {
      order: [
        ["each", "read"],
        ["one", "read"],
      ],
      handlers: {
        each: ({ item }) => item,
        one: ({ item }) => item,
        read: async (_, { xcom }) => [
          await xcom.pull("each"),
          await xcom.pull("each", { mapIndex: 1 }),
          (await xcom.pull("each", { mapIndex: 5 })) === undefined,
          await xcom.pull("each", { key: "other" }),
          await xcom.pull("one"),
          (await xcom.pull("read")) === undefined,
        ],
      },
    },
  );
  const run = await runDag(dag, { clock: clock() });
  expect(run.xcom("read")).toEqual([[1, 2], 2, true, [], 3, true]);
});
