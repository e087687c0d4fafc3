import { fail, hang, mock, simulate, succeed } from "jetway/testing";
import "jetway/testing/vitest";
import { expect, test } from "vitest";
import dailyPrices, { loadPrices } from "./daily-prices.dag.ts";

test("a failing audit stops the publish and calls somebody", async () => {
  const run = await simulate(dailyPrices, {
    mocks: [mock(loadPrices, [{ product: "tea", price: -1 }])],
  });
  expect(run).toHaveFailed();
  expect(run).toHaveStates({ audit: "failed", publish: "upstream_failed", alert: "success" });
  expect(run.whyNot("publish")).toBe("all_success: audit failed");
});

test("prices are published after the audit", async () => {
  const run = await simulate(dailyPrices, { at: "2026-01-05T05:00:00Z" });
  expect(run).toHaveSucceeded();
  expect(run).toHaveRunInOrder(["load_prices", "audit", "publish"]);
  expect(run.result("published")).toEqual({ published: 2 });
});

test("a source that is down for ten minutes is waited for", async () => {
  const run = await simulate(dailyPrices, {
    at: "2026-01-05T05:00:00Z",
    outcomes: { load_prices: [fail("connection reset"), fail("connection reset"), succeed([])] },
  });
  expect(run).toHaveTried("load_prices", 3);
  expect(run).toHaveSucceeded();
  expect(run.endedAt?.toISOString()).toMatch(/^2026-01-05T05:10/);
});

test("a month of it: one audit that fails leaves the other days alone, whatever the clocks of Berlin do", async () => {
  const runs = await simulate(dailyPrices, {
    at: "2026-03-01",
    until: "2026-04-01",
    outcomes: {
      audit: ({ logicalDate }) => (logicalDate?.getUTCDate() === 13 ? fail("broken", { retry: false }) : undefined),
    },
  });
  expect(runs).toHaveLength(31);
  expect(runs.filter(({ state }) => state === "failed").map(({ runAfter }) => runAfter.toISOString())).toEqual([
    "2026-03-13T05:00:00.000Z",
  ]);
  expect(runs.at(-1)?.runAfter.toISOString()).toBe("2026-03-31T04:00:00.000Z");
});

test("a publish that hangs is still running when the day is over", async () => {
  const [run] = await simulate(dailyPrices, { at: "2026-01-05", until: "2026-01-06", outcomes: { publish: hang() } });
  expect(run).toHaveState("publish", "running");
});
