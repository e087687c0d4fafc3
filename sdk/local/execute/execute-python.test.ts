import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { handMadeDag, outputOf, plainOptions, typescriptTask } from "../../../test/support/hand-made-dag.ts";
import type { Expression, TaskNode } from "../../ir/index.ts";
import { runDag } from "../run-dag.ts";
import type { LocalRunOptions } from "../run-options.ts";

const pythonCaller = fileURLToPath(new URL("../../../compiler/airflow/call_python.py", import.meta.url));

function pythonTask(callable: string, inputs: Record<string, Expression> = {}): TaskNode {
  return { kind: "python", taskId: "call", callable, inputs, options: plainOptions({ retries: 3 }), source: null };
}

async function call(source: string, task: TaskNode, options: LocalRunOptions = {}) {
  const workingDirectory = mkdtempSync(path.join(tmpdir(), "jetway-local-"));
  onTestFinished(() => rmSync(workingDirectory, { recursive: true, force: true }));
  writeFileSync(path.join(workingDirectory, "warehouse.py"), source);
  const dag = handMadeDag([typescriptTask("make"), task], {
    order: [["make", "call"]],
    handlers: { make: () => ({ at: new Date(0), large: 2n ** 70n, names: new Set(["a"]) }) },
  });
  const run = await runDag(dag, { pythonCaller, workingDirectory, ...options });
  const { state, tries } = run.taskInstance("call");
  return { state, value: run.xcom("call"), tries: tries.length, log: tries[0]?.log, error: tries[0]?.error };
}

test("a callable is given Python's own values, and its result comes back as TypeScript's", async () => {
  const source = `
import datetime
def describe(at, large, names, month):
    print("called with", month)
    return [type(at).__name__, at + datetime.timedelta(days=1), large + 1, names | {"b"}, b"\\x00"]
`;
  const { state, value, log } = await call(
    source,
    pythonTask("warehouse:describe", {
      at: outputOf("make", "at"),
      large: outputOf("make", "large"),
      names: outputOf("make", "names"),
      month: { kind: "literal", value: "2001-01" },
    }),
  );
  expect(state).toBe("success");
  expect(value).toEqual(["datetime", new Date(86_400_000), 2n ** 70n + 1n, new Set(["a", "b"]), new Uint8Array([0])]);
  expect(log).toMatchObject([{ level: "info", message: "called with 2001-01" }]);
});

test("an exception of the callable fails the task with its class and traceback", async () => {
  const source = `
class LakeTimeout(TimeoutError): pass
class AirflowFailException(Exception): pass
def fail():
    try:
        raise LakeTimeout("too slow")
    except LakeTimeout as error:
        raise AirflowFailException("gave up") from error
`;
  const { state, error, tries } = await call(source, pythonTask("warehouse:fail"));
  expect({ state, tries }).toEqual({ state: "failed", tries: 1 });
  expect(error).toMatchObject({ name: "AirflowFailException", message: "gave up" });
  expect(error?.stack).toContain("LakeTimeout: too slow");
});

test.for([
  ["there is no interpreter", "warehouse:clean", { python: "no-such-python" }],
  ["there is no such module", "no_such_module:clean", {}],
  ["there is no such function", "warehouse:clean", {}],
  ["the run was given no caller", "warehouse:clean", { pythonCaller: undefined }],
] as const)("when %s, the task fails at once and its error shows how to mock it", async ([, callable, options]) => {
  const { state, error, tries } = await call("", pythonTask(callable), options as LocalRunOptions);
  expect({ state, tries }).toEqual({ state: "failed", tries: 1 });
  expect(error?.message).toContain('Python task "call" cannot call');
  expect(error?.message).toContain('mocks: { "call": … }');
  expect(error?.message).toContain("JW4009");
});

test("an interpreter that dies without an answer fails the task with its exit code", async () => {
  const source = "import os\ndef die():\n    os._exit(7)\n";
  const dies = { ...pythonTask("warehouse:die"), options: {} } as TaskNode;
  expect((await call(source, dies)).error?.message).toContain('of task "call" ended with exit code 7');
});
