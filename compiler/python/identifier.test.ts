import { fc, test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { nastyText } from "../../test/support/nasty-text.ts";
import { runPython } from "../../test/support/run-python.ts";
import { identifierFor } from "./identifier.ts";

test.each([
  ["load_flights", "load_flights"],
  ["load-flights.v2", "load_flights_v2"],
  ["2nd", "task_2nd"],
  ["class", "class_task"],
  ["match", "match_task"],
  ["print", "print_task"],
  ["dag", "dag_task"],
  ["größe", "grosse"],
  ["задача", "task"],
  ["__init__", "init"],
  ["loadFlights", "loadFlights"],
])("the task id %s becomes the variable %s", (text, name) => {
  expect(identifierFor(text, new Set(["dag"]))).toBe(name);
});

test("a name that is taken gets another one, in the order of asking", () => {
  const taken = new Set<string>();
  const names = ["a-b", "a.b", "a_b", "class", "class"].map((text) => {
    const name = identifierFor(text, taken);
    taken.add(name);
    return name;
  });
  expect(names).toEqual(["a_b", "a_b_task", "a_b_2", "class_task", "class_2"]);
});

propertyTest.prop([fc.array(nastyText, { maxLength: 30 })])("names are distinct, valid and short", (texts) => {
  const taken = new Set<string>();
  for (const text of texts) {
    const name = identifierFor(text, taken);
    expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,79}$/);
    expect(taken.has(name)).toBe(false);
    taken.add(name);
  }
});

test("no keyword and no builtin of this Python becomes a variable", () => {
  const words = runPython(
    "import builtins, keyword\nanswer = [*keyword.kwlist, *keyword.softkwlist, *(n for n in dir(builtins) if n.islower())]",
    null,
  ) as string[];
  expect(words.filter((word) => !word.startsWith("_") && identifierFor(word, new Set()) === word)).toEqual([]);
});
