import { expect, test } from "vitest";
import { choosePython, findPythons, type PythonInterpreter } from "./find-python.ts";
import type { PythonMinor } from "./versions.ts";

function python(version: PythonMinor): PythonInterpreter {
  return { executable: `/usr/bin/python${version.join(".")}`, version, makesEnvironments: true };
}

test("the first interpreter in the range is chosen", () => {
  const interpreters = [python([3, 14]), python([3, 12]), python([3, 11])];
  expect(choosePython(interpreters, { oldest: [3, 10], firstUnsupported: [3, 13] })).toEqual(python([3, 12]));
});

test("both ends of the range are honoured", () => {
  const interpreters = [python([3, 9]), python([3, 13])];
  expect(choosePython(interpreters, { oldest: [3, 10], firstUnsupported: [3, 13] })).toBeUndefined();
});

test("a name that is not on PATH is passed over", async () => {
  expect(await findPythons(["jetway-no-such-python"])).toEqual([]);
});

test("an interpreter of this machine is found with its version", async () => {
  const [found] = await findPythons(["python3"]);
  expect(found?.executable).toMatch(/^\//);
  expect(found?.version[0]).toBe(3);
});
