import { expect, test } from "vitest";
import { readDagMocks } from "./read-dag-mocks.ts";

test("mocks belong to the DAG with the longest id that fits: ids may hold dots", () => {
  const mocks = readDagMocks(
    ["sales.load=1", "sales.eu.load=2", 'sales.eu.group.load={"rows":3}'],
    ["sales", "sales.eu"],
  );
  expect(Object.fromEntries(mocks)).toEqual({ sales: { load: 1 }, "sales.eu": { load: 2, "group.load": { rows: 3 } } });
});

test("a DAG that is not there is refused with the one that was meant", () => {
  expect(() => readDagMocks(["sale.load=1"], ["sales"])).toThrow(
    expect.objectContaining({ code: "JW0008", hint: 'Did you mean "sales"?' }),
  );
});
