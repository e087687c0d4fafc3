import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { taskInstanceStates } from "../engine/index.ts";
import { createRunTree } from "./create-run-tree.ts";
import { displayWidth } from "./fit-text.ts";
import { plainTreeStyle, renderRunTree } from "./render-run-tree.ts";
import type { PicturedInstance, PicturedRun } from "./run-tree.ts";

function instance(given: Partial<PicturedInstance> = {}): PicturedInstance {
  return { mapIndex: -1, state: "success", tries: 1, milliseconds: 40, note: "", ...given };
}

const run: PicturedRun = {
  groups: [
    { groupId: "warehouse", parent: null },
    { groupId: "warehouse.prices", parent: "warehouse" },
  ],
  tasks: [
    { taskId: "load", group: null },
    { taskId: "warehouse.refresh", group: "warehouse" },
    { taskId: "warehouse.prices.price_of", group: "warehouse.prices" },
    { taskId: "publish", group: null },
  ],
  instances: new Map([
    ["load", [instance({ tries: 2, milliseconds: 61_000 })]],
    ["warehouse.refresh", [instance({ state: "running", milliseconds: null })]],
    [
      "warehouse.prices.price_of",
      [0, 1, 2, 3, 4, 5].map((mapIndex) =>
        mapIndex < 2
          ? instance({ mapIndex })
          : instance({ mapIndex, state: "failed", note: `Error: no product ${mapIndex}` }),
      ),
    ],
    ["publish", [instance({ state: "none", tries: 0, milliseconds: null, note: "all_success: waits for price_of" })]],
  ]),
};

test("groups are shown around their tasks, and mapped instances folded into their task, the failed ones first", () => {
  expect(renderRunTree(createRunTree(run), plainTreeStyle).join("\n")).toBe(
    `
task              state                tries       time  why
load              success                  2  1 min 1 s
warehouse
  refresh         running                  1
  prices
    price_of [6]  2 success, 4 failed      6     240 ms
      [2]         failed                   1      40 ms  Error: no product 2
      [3]         failed                   1      40 ms  Error: no product 3
      [4]         failed                   1      40 ms  Error: no product 4
publish           none                     0             all_success: waits for price_of
`.trim(),
  );
});

test("what the instances of a mapped task agree on is said once", () => {
  const waiting = [0, 1].map((mapIndex) => instance({ mapIndex, state: "scheduled", note: "pool lake is full" }));
  const rows = createRunTree({
    groups: [],
    tasks: [{ taskId: "fetch", group: null }],
    instances: new Map([["fetch", waiting]]),
  });
  expect(rows.map(({ label, note }) => [label, note])).toEqual([["fetch [2]", "pool lake is full"]]);
});

test("a marked line is marked, and the others are indented alike", () => {
  const rows = createRunTree(run).filter(({ id }) => id === "load" || id === "publish");
  const lines = renderRunTree(rows, { ...plainTreeStyle, isMarked: ({ id }) => id === "publish" });
  expect(lines.map((line) => line.slice(0, 6))).toEqual(["  task", "  load", "> publ"]);
});

test("a name of its own is shown beside the map index", () => {
  const rows = createRunTree({
    groups: [],
    tasks: [{ taskId: "fetch", group: null }],
    instances: new Map([["fetch", [instance({ mapIndex: 0, name: "eu", state: "failed" })]]]),
  });
  expect(rows.map(({ label }) => label)).toEqual(["fetch [1]", "[0] eu"]);
});

test.prop([
  fc.array(
    fc.record({ id: fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), note: fc.string({ unit: "binary" }) }),
    {
      maxLength: 5,
    },
  ),
  fc.subarray([...taskInstanceStates], { minLength: 1 }),
  fc.integer({ min: 40, max: 140 }),
])("no line is wider than the terminal, ends in spaces or holds a control character", (tasks, states, width) => {
  const rows = createRunTree({
    groups: [],
    tasks: tasks.map(({ id }) => ({ taskId: id, group: null })),
    instances: new Map(
      tasks.map(({ id, note }) => [id, states.map((state, mapIndex) => instance({ mapIndex, state, note }))]),
    ),
  });
  for (const line of renderRunTree(rows, { ...plainTreeStyle, width, widths: [9, 70] })) {
    expect(displayWidth(line)).toBeLessThanOrEqual(width);
    expect(line).not.toMatch(/ $|\p{Cc}/u);
  }
});
