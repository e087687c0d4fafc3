import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, jsonOptions, task, xcom } from "../../../test/support/dag-nodes.ts";
import { pushedOutputs } from "./pushed-outputs.ts";

const reader = task("publish", { inputs: { rows: xcom("load") } });
const silent = jsonOptions({ doXcomPush: false });

test("reading a task that pushes nothing is reported", () => {
  expect(answersOf(pushedOutputs, dagNode({ tasks: [task("load", { options: silent }), reader] }))).toEqual([
    'JW2010 In DAG "flights", input "rows" of task "publish" reads the output of task "load", which pushes none: doXcomPush is false. | Take doXcomPush: false away from task "load".',
  ]);
});

test("the DAG's default counts unless the task says otherwise", () => {
  const loud = task("load", { options: jsonOptions({ doXcomPush: true }) });
  expect(answersOf(pushedOutputs, dagNode({ defaults: silent, tasks: [task("load"), reader] }))).toHaveLength(1);
  expect(answersOf(pushedOutputs, dagNode({ defaults: silent, tasks: [loud, reader] }))).toEqual([]);
});

test("an empty task has no output, but a key that a task pushes itself may be read", () => {
  const nothing = { kind: "empty", taskId: "load", options: {}, source: null } as const;
  expect(answersOf(pushedOutputs, dagNode({ tasks: [nothing, reader] }))[0]).toContain(
    "which pushes none: it does nothing.",
  );
  const byKey = task("publish", { inputs: { rows: { kind: "xcom", taskId: "load", key: "count", path: [] } } });
  expect(answersOf(pushedOutputs, dagNode({ tasks: [task("load", { options: silent }), byKey] }))).toEqual([]);
});
