import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findDagModules } from "./find-dag-modules.ts";
import { load } from "./load.ts";

const folder = mkdtempSync(join(tmpdir(), "jetway-load-"));
afterAll(() => rmSync(folder, { recursive: true }));
let projects = 0;

/** A project with these files in which `jetway` resolves to this repository. */
function project(files: Readonly<Record<string, string>>): string {
  const root = join(folder, String(projects++));
  const all = { "package.json": '{"type":"module"}', ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  mkdirSync(join(root, "node_modules"), { recursive: true });
  symlinkSync(resolve(import.meta.dirname, "../.."), join(root, "node_modules", "jetway"));
  return root;
}

async function diagnosticsOf(text: string, timeout = 30) {
  const root = project({ "x.dag.ts": text });
  return (await load({ root, modules: ["x.dag.ts"], timeout })).diagnostics;
}

const head = `import { dag, task } from "jetway";\n`;

test("a module's DAGs come with places relative to the project", async () => {
  const root = project({ "dags/x.dag.ts": `${head}export const x = dag("x", {}, () => {});\nexport default x;\n` });
  const { output, diagnostics } = await load({ root, modules: ["dags/x.dag.ts"] });
  expect(diagnostics).toEqual([]);
  expect(output[0]?.dags.map(({ ir }) => [ir.dagId, ir.source])).toEqual([
    ["x", { file: "dags/x.dag.ts", line: 2, column: 18 }],
  ]);
});

test("modules are found by pattern, sorted, and never in packages", async () => {
  const root = project({
    "dags/b.dag.ts": "",
    "dags/sub/a.dag.ts": "",
    "dags/c.ts": "",
    "node_modules/p/dags/d.dag.ts": "",
  });
  expect(await findDagModules(root, ["dags/**/*.dag.ts", "**/b.dag.ts"])).toEqual([
    "dags/b.dag.ts",
    "dags/sub/a.dag.ts",
  ]);
});

test("a syntax error is shown where it is", async () => {
  expect(await diagnosticsOf(`${head}const a: number = ;\n`)).toMatchObject([
    { code: "JW1003", source: { file: "x.dag.ts", line: 2, column: 19 } },
  ]);
});

test("syntax that has to be compiled is refused by name", async () => {
  expect(await diagnosticsOf("enum Colour { red }\nexport default Colour;\n")).toMatchObject([
    { code: "JW1004", message: expect.stringContaining("enum"), source: { line: 1 } },
  ]);
});

test("an exception is shown at the author's frame, not at ours", async () => {
  const text = `${head}function fail(): never {\n  throw new TypeError("boom");\n}\nexport default dag("x", {}, () => fail());\n`;
  expect(await diagnosticsOf(text)).toMatchObject([
    { code: "JW1006", message: expect.stringContaining("TypeError"), source: { file: "x.dag.ts", line: 3, column: 9 } },
  ]);
});

test("a refused call keeps its own code and is shown at the author's line", async () => {
  const text = `${head}const a = task("a", () => 1);\nexport default dag("x", {}, () => {\n  a();\n  a();\n});\n`;
  expect(await diagnosticsOf(text)).toMatchObject([
    { code: "JW8002", source: { file: "x.dag.ts", line: 5, column: 3 } },
  ]);
});

test("a thrown value that is no error is shown as text", async () => {
  expect(await diagnosticsOf('throw "nothing to see";\n')).toMatchObject([
    { code: "JW1006", message: expect.stringContaining("nothing to see"), source: { file: "x.dag.ts", line: 1 } },
  ]);
});

test("a missing import is shown at its line, without absolute paths", async () => {
  const [missing] = await diagnosticsOf(`${head}import { load } from "./flights";\nload;\n`);
  expect(missing).toMatchObject({ code: "JW1005", source: { file: "x.dag.ts", line: 2, column: 22 } });
  expect(missing?.message).toBe('"./flights" is imported, but there is no such file.');
});

test("a missing package is shown with how to install it", async () => {
  const [missing] = await diagnosticsOf(`${head}import "@flights/nowhere/entry";\n`);
  expect(missing).toMatchObject({ code: "JW1005", source: { line: 2, column: 8 } });
  expect(missing?.hint).toContain("npm install @flights/nowhere.");
});

test("an enum over several lines is shown at its first line", async () => {
  const text = `${head}\nenum Colour {\n  red,\n}\nexport default Colour;\n`;
  expect(await diagnosticsOf(text)).toMatchObject([{ code: "JW1004", source: { line: 3, column: 1 } }]);
});

test("a module that ends the process is stopped, and the process goes on", async () => {
  expect(await diagnosticsOf("process.exit(3);\n")).toMatchObject([
    { code: "JW1008", message: expect.stringContaining("process.exit(3)") },
  ]);
});

test("a module that never finishes is given up", async () => {
  expect(await diagnosticsOf("await new Promise(() => {});\n", 0.05)).toMatchObject([{ code: "JW1007" }]);
});

test("a module without a DAG is refused", async () => {
  expect(await diagnosticsOf("export const x = 1;\n")).toMatchObject([{ code: "JW1009" }]);
});

test("a task in no DAG is a warning at its definition", async () => {
  const text = `${head}const used = task("used", () => 1);\nconst unused = task("unused", () => 1);\nexport default dag("x", {}, () => void used());\n`;
  expect(await diagnosticsOf(text)).toMatchObject([
    {
      code: "JW1011",
      severity: "warning",
      message: expect.stringContaining('"unused"'),
      source: { line: 3, column: 16 },
    },
  ]);
});

test("a task with another id at each import could not be found on a worker", async () => {
  const text = `${head}const a = task(\`a\${Math.random()}\`, () => 1);\nexport default dag("x", {}, () => void a());\n`;
  expect(await diagnosticsOf(text)).toMatchObject([{ code: "JW1012", source: { line: 3 } }]);
});

test("a value that changes with each import is found out", async () => {
  const text = `${head}const a = task("a", (_: { at: number }) => 1);\nexport default dag("x", {}, () => void a({ at: Math.random() }));\n`;
  expect(await diagnosticsOf(text)).toMatchObject([{ code: "JW1012" }]);
});

test("a file that is not there is refused, and the others are loaded", async () => {
  const root = project({ "x.dag.ts": `${head}export default dag("x", {}, () => {});\n` });
  const { output, diagnostics } = await load({ root, modules: ["gone.dag.ts", "x.dag.ts"] });
  expect(diagnostics).toMatchObject([{ code: "JW1002", message: expect.stringContaining("does not exist") }]);
  expect(output.map(({ module }) => module)).toEqual(["x.dag.ts"]);
});
