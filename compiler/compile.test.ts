import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseDag, printDag } from "#sdk/ir/index.ts";
import { checkProject, compileProject } from "./compile.ts";
import { emitProject } from "./emit/index.ts";

const repository = resolve(import.meta.dirname, "..");
const examples = { root: repository, project: "examples", dags: ["dags/**/*.dag.ts"], target: "3.0" } as const;

function projectWith(text: string): string {
  const root = mkdtempSync(join(tmpdir(), "jetway-compile-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "node_modules"));
  symlinkSync(repository, join(root, "node_modules", "jetway"));
  writeFileSync(join(root, "package.json"), '{"type":"module"}');
  writeFileSync(join(root, "x.dag.ts"), text);
  return root;
}

test("the same sources give the same bytes", async () => {
  expect((await compileProject(examples)).artefacts).toEqual((await compileProject(examples)).artefacts);
});

test("no pass behind the IR depends on the objects that authors made: a DAG that was printed and parsed gives the same bytes", async () => {
  const { dags, artefacts } = await compileProject(examples);
  const copies = await Promise.all(
    dags.map(async ({ ir, module }) => ({ module, dag: structuredClone(await parseDag(printDag(ir))) })),
  );
  const { root, project, target } = examples;
  expect((await emitProject({ root, project, target, dags: copies })).artefacts).toEqual(artefacts);
});

test("a check reports what is wrong in several passes at once, and a compile then writes nothing", async () => {
  const root = projectWith(`import { cron, dag, task } from "jetway";
const load = task("load", () => 1);
const unused = task("unused", () => 1);
export default dag("wrong id", { schedule: cron("0 0 31 2 *"), startDate: "2026-01-01" }, () => void load());
`);
  const options = { root, project: "x", dags: ["*.dag.ts"], target: "3.0" } as const;
  const codes = (await checkProject(options)).diagnostics.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(["JW1011", "JW2001", "JW2019"]));
  expect((await compileProject(options)).artefacts).toEqual([]);
});

test("a project without DAG modules is told where they were looked for", async () => {
  const { diagnostics } = await checkProject({ ...examples, dags: ["nowhere/*.dag.ts"] });
  expect(diagnostics).toMatchObject([{ code: "JW1001", message: expect.stringContaining('"nowhere/*.dag.ts"') }]);
});
