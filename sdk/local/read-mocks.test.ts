import { expect, test } from "vitest";
import { bashTask, handMadeDag, typescriptTask } from "../../test/support/hand-made-dag.ts";
import type { Expression, TaskNode } from "../ir/index.ts";
import { SkipException } from "../task/index.ts";
import { runDag } from "./run-dag.ts";

const jinja = (template: string): Expression => ({ kind: "jinja", template });

function operatorTask(taskId: string, given: Record<string, Expression> = {}): TaskNode {
  return { kind: "operator", taskId, operator: "lake.Load", arguments: given, options: {}, source: null };
}

test("a mock stands for a task of any kind, by a value or by a function of its inputs", async () => {
  const dag = handMadeDag(
    [
      typescriptTask("rows"),
      operatorTask("load", { table: { kind: "literal", value: "flights" } }),
      bashTask("shell", "exit 1", { environment: { NAME: { kind: "literal", value: true } } }),
      { kind: "empty", taskId: "nothing", options: {}, source: null },
    ],
    { handlers: { rows: () => "real" } },
  );
  const run = await runDag(dag, {
    mocks: {
      rows: [new Date(0)],
      load: (inputs, context) => ({ ...inputs, by: context.taskId }),
      shell: ({ NAME }) => NAME,
      nothing: "something",
    },
  });
  expect(run.state).toBe("success");
  expect(run.xcom("rows")).toEqual([new Date(0)]);
  expect(run.xcom("load")).toEqual({ table: "flights", by: "load" });
  expect(run.xcom("shell")).toBe("True");
  expect(run.xcom("nothing")).toBe("something");
});

test("a mock may skip, and is given copies", async () => {
  const dag = handMadeDag([operatorTask("load")]);
  const skip = () => {
    throw new SkipException("nothing to load");
  };
  expect((await runDag(dag, { mocks: { load: skip } })).taskInstance("load").state).toBe("skipped");
});

test("provider operators without a mock are refused before anything runs, all at once", async () => {
  let ran = false;
  const dag = handMadeDag([typescriptTask("first"), operatorTask("load"), operatorTask("export")], {
    handlers: {
      first: () => {
        ran = true;
      },
    },
  });
  await expect(runDag(dag)).rejects.toMatchObject({
    code: "JW4005",
    message: expect.stringContaining('"load" (lake.Load), "export" (lake.Load)'),
    hint: expect.stringContaining('mocks: { "load": …, "export": … }'),
  });
  expect(ran).toBe(false);
});

test("a mock for a task that is not there is refused, with the one that was meant", async () => {
  await expect(runDag(handMadeDag([operatorTask("load")]), { mocks: { laod: 1 } })).rejects.toMatchObject({
    code: "JW4004",
    message: 'There are mocks for tasks that DAG "hand_made" does not have: "laod".',
    hint: 'Did you mean "load"?',
  });
});

test("a mock that no task could return is refused with its path", async () => {
  const dag = handMadeDag([operatorTask("load")]);
  await expect(runDag(dag, { mocks: { load: { rows: [Number.NaN] } } })).rejects.toMatchObject({
    code: "JW6001",
    message: expect.stringContaining('the mock of task "load".rows[0]'),
  });
});

test("Jinja needs a given value where a function will read it", async () => {
  const dag = handMadeDag([operatorTask("load", { sql: { kind: "list", items: [jinja("{{ ds }}")] } })]);
  const mocks = { load: ({ sql }: Readonly<Record<string, unknown>>) => sql };
  await expect(runDag(dag, { mocks })).rejects.toMatchObject({
    code: "JW4006",
    message: 'Jinja cannot be rendered offline: "{{ ds }}" of task "load".',
  });
  const run = await runDag(dag, { mocks, rendered: { "{{ ds }}": "2026-01-31" } });
  expect(run.xcom("load")).toEqual(["2026-01-31"]);
  expect((await runDag(dag, { mocks: { load: 1 } })).state).toBe("success");
});

test("a value for Jinja that the DAG does not have is refused", async () => {
  const dag = handMadeDag([operatorTask("load", { sql: jinja("{{ ds }}") })]);
  await expect(runDag(dag, { mocks: { load: 1 }, rendered: { "{{ dss }}": "x" } })).rejects.toMatchObject({
    code: "JW4004",
    hint: 'Did you mean "{{ ds }}"?',
  });
});
