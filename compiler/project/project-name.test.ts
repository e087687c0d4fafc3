import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { isProjectName, toProjectName } from "./project-name.ts";

test("a scoped package name becomes a Python package name", () => {
  expect(toProjectName("@acme/Flight-Delays")).toBe("acme_flight_delays");
});

test("letters with accents lose the accent, not their place", () => {
  expect(toProjectName("Verspätung")).toBe("verspatung");
});

test("a name that starts with a digit is led by a word", () => {
  expect(toProjectName("2001-flights")).toBe("project_2001_flights");
});

property.prop([fc.oneof(fc.string(), fc.string({ unit: "binary" }))])(
  "any text becomes a valid project name",
  (text) => {
    expect(toProjectName(text)).toSatisfy(isProjectName);
  },
);

property.prop([fc.stringMatching(/^[a-z][a-z0-9]{0,5}(_[a-z0-9]{1,5}){0,3}$/)])(
  "a valid name stays as it is",
  (name) => {
    expect(toProjectName(name)).toBe(name);
  },
);
