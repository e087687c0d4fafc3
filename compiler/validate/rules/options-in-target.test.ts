import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, jsonOptions, task } from "../../../test/support/dag-nodes.ts";
import { optionsInTarget } from "./options-in-target.ts";

const native = jsonOptions({ renderTemplateAsNativeObj: true });

test("an option that came later is refused for an older target", () => {
  const dag = dagNode({
    options: jsonOptions({ rerunWithLatestVersion: true }),
    tasks: [task("load", { options: native })],
  });
  expect(answersOf(optionsInTarget, dag, { target: "3.1" })).toEqual([
    'JW2014 Option "rerunWithLatestVersion" of DAG "flights" came with Airflow 3.3. The target is Airflow 3.1, which refuses the file. | Leave it out, or compile for 3.3 or newer.',
    'JW2014 Option "renderTemplateAsNativeObj" of task "load" came with Airflow 3.2. The target is Airflow 3.1, which refuses the file. | Leave it out, or compile for 3.2 or newer.',
  ]);
  expect(answersOf(optionsInTarget, dag, { target: "3.2" })).toHaveLength(1);
  expect(answersOf(optionsInTarget, dag, { target: "3.3" })).toEqual([]);
});

test("in the defaults Airflow would ignore it", () => {
  expect(answersOf(optionsInTarget, dagNode({ defaults: native }), { target: "3.0" })[0]).toContain(
    "The target is Airflow 3.0, which ignores it without a word.",
  );
});
