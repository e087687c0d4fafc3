import { expect, test } from "vitest";
import { makePythonRuntime } from "./runtime-artefacts.ts";

test("the Python runtime is a package named by its content", async () => {
  const { name, digest, artefacts } = await makePythonRuntime("jetway_flights");
  expect(name).toBe(`runtime_${digest.slice(0, 8)}`);
  const paths = artefacts.map(({ path }) => path);
  expect(paths).toContain(`jetway_flights/${name}/__init__.py`);
  expect(paths.filter((path) => !path.endsWith(".py") || /test|__pycache__/.test(path))).toEqual([]);
  expect(paths).not.toContain("jetway_flights/__init__.py");
});
