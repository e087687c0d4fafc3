import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { airflowVersions } from "#sdk/ir/airflow-version.ts";
import { requirementsFile } from "./airflow-paths.ts";
import { airflowReleases, findAirflowRelease } from "./versions.ts";

test("there is one release of each minor that Jetway compiles for", () => {
  expect(airflowReleases.map(({ minor }) => minor)).toEqual(airflowVersions);
});

test.for(airflowReleases)("the requirements of $version pin what is asked for by name", ({ version, requirements }) => {
  const pins = readFileSync(requirementsFile(version), "utf8").split("\n");
  expect(pins).toEqual(expect.arrayContaining([...requirements]));
});

test.for(airflowReleases)("every requirement of $version is pinned", ({ version }) => {
  const pins = readFileSync(requirementsFile(version), "utf8").trimEnd().split("\n");
  expect(pins.filter((pin) => !/^[\w.[\]-]+==[\w.]+( ;.*)?$/.test(pin))).toEqual([]);
});

test("an unknown version is refused with the known ones", () => {
  expect(() => findAirflowRelease("2.11.0")).toThrow(/3\.0\.6.*3\.4\.0b2/);
});
