import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { printable } from "./printable.ts";

test("an escape sequence is shown instead of sent to the terminal", () => {
  expect(printable("\u001b[31mred\u0007")).toBe("␛[31mred␇");
});

test("tabs and line breaks stay, a carriage return cannot hide what stands before it", () => {
  expect(printable("a\tb\r\nsecret\rok")).toBe("a\tb\nsecret␍ok");
});

test("text cannot change its direction", () => {
  expect(printable("a\u202eb")).toBe("a\ufffdb");
});

property.prop([fc.string({ unit: "binary" })])("no control character passes", (text) => {
  expect(printable(text)).not.toMatch(/(?![\n\t])\p{Cc}/u);
});
