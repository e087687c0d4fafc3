import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findDifferences, writeExpectedFiles } from "./expected-files.ts";

const expected = new Map([
  ["client/a.ts", "a\n"],
  ["b.ts", "b\n"],
]);

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "jetway-expected-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("a folder that was just written has no differences", () => {
  const folder = temporaryFolder();
  writeExpectedFiles(folder, expected);
  expect(findDifferences(folder, expected)).toEqual([]);
});

test("a changed, a missing and a surplus file are differences", () => {
  const folder = temporaryFolder();
  writeExpectedFiles(folder, expected);
  writeFileSync(join(folder, "b.ts"), "changed\n");
  rmSync(join(folder, "client/a.ts"));
  writeFileSync(join(folder, "c.ts"), "c\n");
  expect(findDifferences(folder, expected)).toEqual(["b.ts", "c.ts", "client/a.ts"]);
});

test("writing removes what is not expected", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "old.ts"), "old\n");
  writeExpectedFiles(folder, expected);
  expect(findDifferences(folder, expected)).toEqual([]);
  expect(readFileSync(join(folder, "b.ts"), "utf8")).toBe("b\n");
});

test("a folder that does not exist lacks everything", () => {
  expect(findDifferences(join(temporaryFolder(), "none"), expected)).toEqual(["b.ts", "client/a.ts"]);
});
