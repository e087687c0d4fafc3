import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { load } from "../load/index.ts";
import { annotate } from "./annotate.ts";

const folder = mkdtempSync(join(tmpdir(), "jetway-annotate-"));
afterAll(() => rmSync(folder, { recursive: true }));
let projects = 0;

const tsconfig = JSON.stringify({
  compilerOptions: {
    module: "nodenext",
    strict: true,
    target: "es2024",
    types: [],
    customConditions: ["jetway-source"],
  },
});

function project(files: Readonly<Record<string, string>>): string {
  const root = join(folder, String(projects++));
  mkdirSync(join(root, "node_modules"), { recursive: true });
  symlinkSync(resolve(import.meta.dirname, "../.."), join(root, "node_modules", "jetway"));
  const all = { "package.json": '{"type":"module"}', "tsconfig.json": tsconfig, ...files };
  for (const [path, text] of Object.entries(all)) writeFileSync(join(root, path), text);
  return root;
}

async function annotated(root: string) {
  const loaded = await load({ root, modules: ["x.dag.ts"] });
  expect(loaded.diagnostics).toEqual([]);
  const cacheFolder = join(root, ".cache");
  const { output, diagnostics } = await annotate(loaded.output, { root, cacheFolder });
  const ir = output[0]?.dags[0]?.ir;
  const documentation = Object.fromEntries(ir?.tasks.map((task) => [task.taskId, docOf(task.options)]) ?? []);
  const schemas = Object.fromEntries(ir?.params.map((param) => [param.name, param.schema]) ?? []);
  return { ir, documentation, schemas, diagnostics, cacheFolder };
}

const docOf = (options: object | undefined) => (options as { docMd?: { value: unknown } } | undefined)?.docMd?.value;

const imports = `import { dag, param, run, task } from "jetway";\nimport { bash } from "jetway/operators";\n`;

test("documentation comments become doc_md, wherever the task is defined", async () => {
  const root = project({
    "shared.ts": `import { task } from "jetway";\n/** Shared. */\nexport const one = task("shared", () => 1);\n`,
    "x.dag.ts": `${imports}import { one as shared } from "./shared.ts";
/**
 * Loads \`flights\`.
 * @internal
 */
const load = task("load", () => 1);
// Not a documentation comment.
const plain = task("plain", () => 1);
/** The whole. */
export default dag("x", {}, () => {
  load();
  load.override({ taskId: "again" })();
  /** Above the call. */
  const named = load.override({ taskId: "named" })();
  load.override({ taskId: "own", docMd: "Mine." })();
  plain();
  shared().after(named);
  /** Shell. */
  bash("shell", { command: "true" });
});
`,
  });
  const { ir, documentation } = await annotated(root);
  expect(docOf(ir?.options)).toBe("The whole.");
  expect(documentation).toEqual({
    load: "Loads `flights`.",
    again: "Loads `flights`.",
    named: "Above the call.",
    own: "Mine.",
    plain: undefined,
    shared: "Shared.",
    shell: "Shell.",
  });
});

test("plain types of params become JSON Schemas", async () => {
  const root = project({
    "shared.ts": `import { param } from "jetway";
export interface Window { readonly from: string; to?: string | null; sizes: readonly number[]; kind: "a" | "b"; strict: boolean }
export const window = param<Window>();
`,
    "x.dag.ts": `${imports}import { window, type Window } from "./shared.ts";
export default dag("x", { params: {
  text: param<string>(),
  list: param<number[]>({ default: [1] }),
  choice: param<"x" | "y">({ default: "x" }),
  inline: param<{ from: string; to?: boolean }>(),
  inferred: param({ default: 10 }),
  named: param<Window>(),
  byName: param<Record<string, number>>(),
  pair: param<[string, number]>(),
  window,
} }, () => {});
`,
  });
  const { schemas, diagnostics } = await annotated(root);
  const window = {
    type: "object",
    properties: {
      from: { type: "string" },
      to: { anyOf: [{ type: "null" }, { type: "string" }] },
      sizes: { type: "array", items: { type: "number" } },
      kind: { enum: ["a", "b"] },
      strict: { type: "boolean" },
    },
    required: ["from", "sizes", "kind", "strict"],
    additionalProperties: false,
  };
  expect(diagnostics).toEqual([]);
  expect(schemas).toMatchObject({
    text: { type: "string" },
    list: { type: "array", items: { type: "number" } },
    choice: { enum: ["x", "y"] },
    inline: { required: ["from"], properties: { from: { type: "string" }, to: { type: "boolean" } } },
    inferred: { type: "number" },
    named: { ...window, properties: { ...window.properties, to: { anyOf: expect.any(Array) } } },
    byName: { type: "object", additionalProperties: { type: "number" } },
    pair: { type: "array", prefixItems: [{ type: "string" }, { type: "number" }] },
    window: { required: window.required },
  });
});

test("a type that JSON has no values of is refused at the param", async () => {
  const root = project({
    "x.dag.ts": `${imports}interface Tree { children: Tree[] }
export default dag("x", { params: { at: param<Date>(), call: param<() => void>(), tree: param<Tree>() } }, () => {});
`,
  });
  const { diagnostics } = await annotated(root);
  expect(diagnostics.map(({ code, message }) => [code, message.slice(0, 60)])).toEqual([
    ["JW1015", expect.stringContaining('param "at"')],
    ["JW1015", expect.stringContaining('param "call"')],
    ["JW1015", expect.stringContaining('param "tree"')],
  ]);
  expect(diagnostics[2]?.source).toMatchObject({ file: "x.dag.ts", line: 4 });
});

test("what was read is kept until a file that it was read from changes", async () => {
  const shared = (text: string) =>
    `import { task } from "jetway";\n/** ${text} */\nexport const one = task("one", () => 1);\n`;
  const root = project({
    "shared.ts": shared("First."),
    "x.dag.ts": `${imports}import { one } from "./shared.ts";\nexport default dag("x", {}, () => void one());\n`,
  });
  const first = await annotated(root);
  expect(first.documentation).toEqual({ one: "First." });
  expect(existsSync(join(first.cacheFolder, "annotations.json"))).toBe(true);
  expect((await annotated(root)).documentation).toEqual({ one: "First." });
  writeFileSync(join(root, "shared.ts"), shared("Second."));
  expect((await annotated(root)).documentation).toEqual({ one: "Second." });
});

test("a damaged cache is read anew", async () => {
  const root = project({ "x.dag.ts": `${imports}/** Whole. */\nexport default dag("x", {}, () => {});\n` });
  const { cacheFolder } = await annotated(root);
  rmSync(cacheFolder, { recursive: true });
  writeFileSync(cacheFolder, "a file where the folder should be");
  expect(docOf((await annotated(root)).ir?.options)).toBe("Whole.");
});
