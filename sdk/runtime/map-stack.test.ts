import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { mapStack } from "./map-stack.ts";

test("positions with a map beside the file are those of the source, others stay", () => {
  const directory = mkdtempSync(join(tmpdir(), "jetway-map-"));
  const code = join(directory, "main.mjs");
  // Line 1, column 1 is line 3, column 5 of the source.
  const map = { version: 3, sources: ["../../dags/flights.dag.ts"], names: [], mappings: "AAEI" };
  writeFileSync(`${code}.map`, JSON.stringify(map));
  const url = pathToFileURL(code).href;
  const stack = `Error: late\n    at load (${url}:1:1)\n    at ${url}:1:1\n    at other (file:///nowhere/x.mjs:2:3)\n    at node:internal/x:1:1`;
  expect(mapStack(stack)).toBe(
    "Error: late\n    at load (dags/flights.dag.ts:3:5)\n    at dags/flights.dag.ts:3:5\n    at other (file:///nowhere/x.mjs:2:3)\n    at node:internal/x:1:1",
  );
});

test("a map that is damaged is no map", () => {
  const code = join(mkdtempSync(join(tmpdir(), "jetway-map-")), "main.mjs");
  writeFileSync(`${code}.map`, "{");
  const stack = `at ${pathToFileURL(code).href}:1:1`;
  expect(mapStack(stack)).toBe(stack);
});
