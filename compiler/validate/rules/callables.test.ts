import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, pythonTask } from "../../../test/support/dag-nodes.ts";
import { callables } from "./callables.ts";

test.for([
  ["warehouse.clean.run", 'Did you mean "warehouse.clean:run"?'],
  ["warehouse", 'Write for example callable: "warehouse.clean:run".'],
  ["warehouse:clean:run", 'Write for example callable: "warehouse.clean:run".'],
  ["ware house:run", 'Write for example callable: "warehouse.clean:run".'],
  ["warehouse.import:run", 'Write for example callable: "warehouse.clean:run".'],
  ["os:system('x')", 'Write for example callable: "warehouse.clean:run".'],
  [":run", 'Write for example callable: "warehouse.clean:run".'],
] as const)("%s is no callable", ([callable, hint]) => {
  expect(answersOf(callables, dagNode({ tasks: [pythonTask("clean", { callable })] }))).toEqual([
    `JW2030 The callable of python task "clean" is "${callable}". The worker needs the module and the function: package.module:function. | ${hint}`,
  ]);
});

test("a function of a module or of a class in it is one", () => {
  const tasks = [
    pythonTask("a", { callable: "warehouse:run" }),
    pythonTask("b", { callable: "ware_house.clean:Cleaner.run" }),
  ];
  expect(answersOf(callables, dagNode({ tasks }))).toEqual([]);
});
