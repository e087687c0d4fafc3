import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, edge, task, xcom } from "../../../test/support/dag-nodes.ts";
import { knownTasks } from "./known-tasks.ts";

test("an edge to a task that does not exist is reported with the nearest name", () => {
  const dag = dagNode({
    tasks: [task("load"), task("publish")],
    edges: [edge("load", "publis"), edge("lod", "publish")],
  });
  expect(answersOf(knownTasks, dag)).toEqual([
    'JW2006 In DAG "flights", task "load" comes before task "publis", which does not exist. | Did you mean "publish"?',
    'JW2006 In DAG "flights", task "publish" comes after task "lod", which does not exist. | Did you mean "load"?',
  ]);
});

test("an input that reads a task that does not exist is reported once, however deep it stands", () => {
  const inputs = {
    rows: { kind: "list" as const, items: [{ kind: "object" as const, entries: { a: xcom("nowhere-near") } }] },
  };
  const dag = dagNode({
    tasks: [task("load", { inputs })],
    edges: [{ ...edge("nowhere-near", "load"), reason: "data" }],
  });
  expect(answersOf(knownTasks, dag)).toEqual([
    'JW2006 In DAG "flights", input "rows" of task "load" reads task "nowhere-near", which does not exist. | Create that task in the body of the DAG.',
  ]);
});

test("a task of another DAG is called so", () => {
  const dag = dagNode({ tasks: [task("load", { inputs: { rows: xcom("clean") } })] });
  expect(answersOf(knownTasks, [dag, dagNode({ dagId: "weather", tasks: [task("clean")] })])).toEqual([
    'JW2007 In DAG "flights", input "rows" of task "load" reads task "clean", which belongs to DAG "weather". Edges and XComs stay inside a DAG. | Create the task inside this DAG as well, or let one DAG trigger the other and pass the value on as a param.',
  ]);
});

test("bash environments and operator arguments are looked at too, and each calls its inputs by its own word", () => {
  const dag = dagNode({
    tasks: [
      { kind: "bash", taskId: "notify", command: "true", environment: { DAY: xcom("zzz") }, options: {}, source: null },
      {
        kind: "operator",
        taskId: "ping",
        operator: "a.B",
        arguments: { endpoint: xcom("zzz") },
        options: {},
        source: null,
      },
      { kind: "empty", taskId: "done", options: {}, source: null },
    ],
  });
  expect(answersOf(knownTasks, dag).map((answer) => answer.split(" reads ")[0])).toEqual([
    'JW2006 In DAG "flights", environment variable "DAY" of task "notify"',
    'JW2006 In DAG "flights", argument "endpoint" of task "ping"',
  ]);
});
