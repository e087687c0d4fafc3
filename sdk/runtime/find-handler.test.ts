import { expect, test } from "vitest";
import { createDag } from "../authoring/dag-object.ts";
import { type DagNode, irVersion } from "../ir/index.ts";
import { findHandler } from "./find-handler.ts";

const ir = { kind: "dag", irVersion, dagId: "flights" } as DagNode;
const load = () => "loaded";
const flights = createDag(ir, new Map([["load", load]]));

test("a handler is found by DAG and task among whatever a module exports", () => {
  expect(findHandler(["text", undefined, flights], "flights", "load")).toBe(load);
});

test.for([
  ["flights", "lode"],
  ["flight", "load"],
])("what a module does not have is missed with what it has: %s.%s", ([dagId, taskId]) => {
  const missing = `The task code has no task "${taskId}" of the DAG "${dagId}". It has: flights with load.`;
  expect(() => findHandler([flights], dagId ?? "", taskId ?? "")).toThrow(
    expect.objectContaining({ code: "JW6015", message: missing }),
  );
});

test("a module without a DAG says so", () => {
  expect(() => findHandler([1], "a", "b")).toThrow("It has: no DAG.");
});
