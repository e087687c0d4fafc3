import { expect, test } from "vitest";
import { handMadeDag } from "../../../test/support/hand-made-dag.ts";
import { runDag } from "../run-dag.ts";
import { readLimits } from "./read-limits.ts";

test("Airflow's limits hold unless others are given", () => {
  expect(readLimits({})).toEqual({ parallelism: 32, pools: { default_pool: { slots: 128, includeDeferred: false } } });
  const lake = { slots: 3, includeDeferred: true };
  expect(readLimits({ parallelism: 1, pools: { default_pool: -1, lake } })).toEqual({
    parallelism: 1,
    pools: { default_pool: { slots: -1, includeDeferred: false }, lake },
  });
});

test.for([0, -1, 1.5, Number.NaN])("a parallelism of %s is refused", async (parallelism) => {
  await expect(runDag(handMadeDag([]), { parallelism })).rejects.toMatchObject({ code: "JW4015" });
});

test.for([-2, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("a pool of %s slots is refused", async (slots) => {
  await expect(runDag(handMadeDag([]), { pools: { lake: slots } })).rejects.toMatchObject({
    code: "JW4023",
    message: `The pool "lake" cannot have ${slots} slots.`,
  });
});

test("params that are no object are refused", async () => {
  await expect(runDag(handMadeDag([]), { params: ["x"] })).rejects.toMatchObject({ code: "JW4015" });
});
