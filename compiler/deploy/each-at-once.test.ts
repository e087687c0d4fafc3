import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { eachAtOnce } from "./each-at-once.ts";

test.prop([fc.array(fc.nat()), fc.integer({ min: 1, max: 5 }), fc.scheduler()])(
  "every item is done once, and never more at once than allowed",
  async (items, limit, scheduler) => {
    const done: number[] = [];
    let running = 0;
    let most = 0;
    const finished = eachAtOnce(items, limit, async (item) => {
      running++;
      most = Math.max(most, running);
      await scheduler.schedule(Promise.resolve());
      running--;
      done.push(item);
    });
    await scheduler.waitFor(finished);
    expect(done.toSorted()).toEqual(items.toSorted());
    expect(most).toBeLessThanOrEqual(limit);
  },
);

test("after a failure nothing more begins, and what had begun is waited for", async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await Promise.resolve();
    if (item === 1) throw new Error("full");
    await Promise.resolve();
    ended.push(item);
  };
  await expect(eachAtOnce([1, 2, 3, 4], 2, work)).rejects.toThrow("full");
  expect(begun).toEqual([1, 2]);
  expect(ended).toEqual([2]);
});
