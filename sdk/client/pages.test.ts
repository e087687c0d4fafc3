import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { pages } from "./pages.ts";

/** A server with that many numbers that gives at most `cap` of them at once. */
function listOf(count: number, cap: number, asked: number[] = []) {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return async ({ limit, offset }: { limit: number; offset: number }) => {
    asked.push(offset);
    return { items: numbers.slice(offset, offset + Math.min(limit, cap)), total: count };
  };
}

test.prop([fc.nat({ max: 350 }), fc.integer({ min: 1, max: 120 })])(
  "every item comes once and in order",
  async (count, cap) => {
    expect(await Array.fromAsync(pages(listOf(count, cap)))).toEqual(
      Array.from({ length: count }, (_, index) => index),
    );
  },
);

test.prop([fc.nat({ max: 350 }), fc.integer({ min: 1, max: 350 })])(
  "no more than the limit comes",
  async (count, limit) => {
    expect(await Array.fromAsync(pages(listOf(count, 100), limit))).toHaveLength(Math.min(count, limit));
  },
);

test("a page that nobody reads is not asked for", async () => {
  const asked: number[] = [];
  for await (const item of pages(listOf(1000, 100, asked))) if (item === 99) break;
  expect(asked).toEqual([0]);
});

test("a list whose total is unknown ends at the first empty page", async () => {
  const ask = async ({ offset }: { offset: number }) => ({ items: offset === 0 ? [1, 2] : [], total: null });
  expect(await Array.fromAsync(pages(ask))).toEqual([1, 2]);
});
