import { expect, test } from "vitest";
import { redraw } from "./redraw.ts";

test("the first lines are written where the cursor is, and nothing over nothing", () => {
  expect(redraw([], ["a", "b"], 80)).toBe("\ra\u001b[K\nb\u001b[K\u001b[J");
  expect(redraw([], [], 80)).toBe("");
});

test("later lines begin where the first one did, and what is left of more lines goes", () => {
  expect(redraw(["a", "b", "c"], ["d"], 80)).toBe("\r\u001b[2Ad\u001b[K\u001b[J");
  expect(redraw(["a"], [], 80)).toBe("\r\u001b[J");
});

test("lines that a narrower terminal shows in several rows are counted so", () => {
  expect(redraw(["x".repeat(25), "\u001b[32mgreen\u001b[39m", ""], ["d"], 10)).toBe("\r\u001b[4Ad\u001b[K\u001b[J");
});
