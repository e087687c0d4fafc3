import { expect, test } from "vitest";
import { parseServerVersion, serverHas } from "./server-version.ts";

test.each([
  ["3.0.6", 3, 0],
  ["3.4.0b2", 3, 4],
  ["3.10.1.dev0+local", 3, 10],
])("%s is read as %i.%i", (version, major, minor) => {
  expect(parseServerVersion(version, "http://localhost")).toEqual({ version, major, minor });
});

test.each(["", "3", "three", "v3.1"])("%j is no version", (version) => {
  expect(() => parseServerVersion(version, "http://localhost")).toThrow(expect.objectContaining({ code: "JW5003" }));
});

test("minors are compared as numbers", () => {
  const version = parseServerVersion("3.10.0", "http://localhost");
  expect(serverHas(version, "3.4")).toBe(true);
  expect(serverHas(version, "3.11")).toBe(false);
});
