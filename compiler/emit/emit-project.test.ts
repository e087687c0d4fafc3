import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DagNode } from "#sdk/ir/index.ts";
import { bashTask, handMadeDag, typescriptTask } from "../../test/support/hand-made-dag.ts";
import { emitProject } from "./emit-project.ts";

const root = mkdtempSync(join(tmpdir(), "jetway-emit-"));
mkdirSync(join(root, "dags"));
writeFileSync(
  join(root, "dags/hello.dag.ts"),
  'import { dag, task } from "jetway"; export default dag("hello", {}, () => { task("hello", () => 1)(); });',
);

const hello: DagNode = handMadeDag([typescriptTask("hello")], { dagId: "hello" }).ir;
const shell: DagNode = handMadeDag([bashTask("only", "true")], { dagId: "shell" }).ir;
const emit = (...dags: readonly DagNode[]) =>
  emitProject({
    project: "demo",
    target: "3.0",
    root,
    dags: dags.map((dag) => ({ dag, module: "dags/hello.dag.ts" })),
  });

const hashIn = (text: unknown) => /^# jetway: project=demo content=sha256:([0-9a-f]{64})$/m.exec(String(text))?.[1];

test("a project is its DAG files, the task code, the runtime and what keeps Airflow from parsing them", async () => {
  const { artefacts, diagnostics } = await emit(hello, shell);
  expect(diagnostics).toEqual([]);
  const paths = artefacts.map(({ path }) => path);
  expect(paths).toEqual(paths.toSorted());
  expect(paths.filter((path) => !path.startsWith("jetway_demo/"))).toEqual(["hello.py", "shell.py"]);
  expect(paths.some((path) => /^jetway_demo\/hello\.[0-9a-f]{8}\/main\.mjs$/.test(path))).toBe(true);
  expect(paths.some((path) => /^jetway_demo\/runtime_[0-9a-f]{8}\/__init__\.py$/.test(path))).toBe(true);
  expect(artefacts.find(({ role }) => role === "ignore")?.path).toBe("jetway_demo/.airflowignore");
});

test("every DAG file carries a hash of all that the DAG runs, and Airflow's safe mode sees a DAG in it", async () => {
  const before = await emit(hello);
  const after = await emit({
    ...hello,
    tasks: [typescriptTask("hello", { inputs: { a: { kind: "literal", value: 1 } } })],
  });
  const texts = [before, after].map(({ artefacts }) => artefacts.find(({ role }) => role === "dag")?.content);
  const hashes = texts.map(hashIn);
  expect(hashes[0]).toBeDefined();
  expect(hashes[0]).not.toBe(hashes[1]);
  expect(String(texts[0]).toLowerCase()).toMatch(/airflow[\s\S]*dag/);
});

test("the same project gives the same bytes", async () => {
  expect(await emit(hello, shell)).toEqual(await emit(structuredClone(hello), structuredClone(shell)));
});

test("a module without TypeScript tasks has no task code", async () => {
  const { artefacts } = await emit(shell);
  expect(artefacts.filter(({ role }) => role === "task-code")).toEqual([]);
});

test("DAGs that would share a file are refused, and nothing is emitted", async () => {
  const { artefacts, diagnostics } = await emit(shell, { ...shell, dagId: "Shell" });
  expect(diagnostics).toMatchObject([{ code: "JW3005", severity: "error" }]);
  expect(artefacts).toEqual([]);
});

test("a DAG that would hide the project's Python package is refused", async () => {
  expect((await emit({ ...shell, dagId: "jetway_demo" })).diagnostics).toMatchObject([{ code: "JW3005" }]);
});

test("an id that is too long for a file's name is cut, and stays apart from others", async () => {
  const ids = ["x".repeat(250), `${"x".repeat(249)}y`, "é".repeat(120)];
  const { artefacts } = await emit(...ids.map((dagId) => ({ ...shell, dagId })));
  const names = artefacts.filter(({ role }) => role === "dag").map(({ path }) => path);
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(153);
});
