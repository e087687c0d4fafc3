import { expect, test } from "vitest";
import { pythonDatetimeText } from "./python-datetime-text.ts";

test("microseconds show only when there are any, to the last digit", () => {
  expect(pythonDatetimeText(1_767_225_600_000_000, " ")).toBe("2026-01-01 00:00:00+00:00");
  expect(pythonDatetimeText(1_767_225_600_250_000, "T")).toBe("2026-01-01T00:00:00.250000+00:00");
  expect(pythonDatetimeText(1_767_225_600_000_001, "T")).toBe("2026-01-01T00:00:00.000001+00:00");
});

test("a moment before 1970 keeps its microseconds", () => {
  expect(pythonDatetimeText(-1, "T")).toBe("1969-12-31T23:59:59.999999+00:00");
});
