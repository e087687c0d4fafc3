import { expect, test } from "vitest";
import { renderTable } from "./table.ts";

test("columns are as wide as their widest cell, and no line ends in spaces", () => {
  expect(
    renderTable(
      ["task", "state"],
      [
        ["extract", "success"],
        ["x", ""],
      ],
    ),
  ).toBe("task     state\nextract  success\nx");
});
