import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { protocolVersion } from "#sdk/runtime/messages.ts";
import { bundleModules } from "./bundle-modules.ts";
import type { TaskCode } from "./task-code.ts";

/** A project in a folder of its own. */
function projectOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "jetway-bundle-"));
  for (const [path, content] of Object.entries({ "package.json": '{ "type": "module" }', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

const helloDag = `
import { readFile } from "node:fs/promises";
import { dag, task } from "jetway";
import { heavy } from "heavy";
const data = new URL("./data/rows.json", import.meta.url);
const hello = task("hello", async () => {
  const { shout } = await import("./shout.ts");
  return { text: shout("hello"), rows: JSON.parse(await readFile(data, "utf8")), heavy };
});
export default dag("hello", {}, () => { hello(); });
`;

const helloProject = {
  "dags/hello.dag.ts": helloDag,
  "dags/shout.ts": 'export const shout = (text: string): string => text.concat("!").toUpperCase();',
  "dags/data/rows.json": "[1, 2]",
  "node_modules/heavy/package.json":
    '{ "name": "heavy", "type": "module", "exports": "./index.js", "sideEffects": false }',
  "node_modules/heavy/index.js": "export const heavy = 1; export const unused = 'this is dropped';",
};

const bundle = (root: string, modules: readonly string[]) =>
  bundleModules({ root, modules, cacheFolder: join(root, ".jetway/cache") });

async function codeOf(root: string, module = "dags/hello.dag.ts"): Promise<TaskCode> {
  const { taskCode, diagnostics } = await bundle(root, [module]);
  expect(diagnostics).toEqual([]);
  const code = taskCode.get(module);
  if (code === undefined) throw new Error("nothing was bundled");
  return code;
}

function write(code: TaskCode): string {
  const folder = join(mkdtempSync(join(tmpdir(), "jetway-code-")), code.directory);
  for (const { path, content } of code.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

test("the same sources give the same bytes wherever the project lies", async () => {
  const first = projectOf(helloProject);
  const second = join(mkdtempSync(join(tmpdir(), "jetway-elsewhere-")), "a much longer name", "project");
  cpSync(first, second, { recursive: true });
  const [one, other] = [await codeOf(first), await codeOf(second)];
  expect(other).toEqual(one);
  expect(JSON.stringify(one)).not.toContain(first);
});

test("other source text gives another directory", async () => {
  const one = await codeOf(projectOf(helloProject));
  const other = await codeOf(
    projectOf({ ...helloProject, "dags/shout.ts": "export const shout = (text: string) => text;" }),
  );
  expect(one.directory).toMatch(/^hello\.[0-9a-f]{8}$/);
  expect(other.directory).not.toBe(one.directory);
});

test("imported files are chunks of their own, named files are copied, the rest is left out", async () => {
  const { files } = await codeOf(projectOf(helloProject));
  const paths = files.filter(({ role }) => role === "task-code").map(({ path }) => path.replace(/-[0-9a-f]{8}/, ""));
  expect(paths.filter((path) => !path.startsWith("jetway"))).toEqual(
    expect.arrayContaining(["main.mjs", "hello.dag.mjs", "shout.mjs", "rows.json", "bundle.json"]),
  );
  const text = files.map(({ content }) => String(content)).join("\n");
  expect(text).not.toContain("this is dropped");
});

test("bundle.json names the digest of every file but the source maps", async () => {
  const { files } = await codeOf(projectOf(helloProject));
  const description = JSON.parse(String(files.find(({ path }) => path === "bundle.json")?.content)) as {
    readonly protocol: number;
    readonly files: Readonly<Record<string, string>>;
  };
  const hashed = files
    .filter(({ path, role }) => role === "task-code" && path !== "bundle.json")
    .map(({ path }) => path);
  expect(Object.keys(description.files)).toEqual(hashed.toSorted());
  expect(description.protocol).toBe(protocolVersion);
});

test("source maps name sources relative to the project, and hold none", async () => {
  const { files } = await codeOf(projectOf(helloProject));
  const map = files.find(({ path }) => path.startsWith("hello.dag-") && path.endsWith(".map"));
  const { sources, sourcesContent } = JSON.parse(String(map?.content)) as Record<string, unknown>;
  expect(sources).toContain("dags/hello.dag.ts");
  expect(sourcesContent).toBeUndefined();
  const all = files
    .filter(({ role }) => role === "source-map")
    .flatMap(({ content }) => JSON.parse(String(content)).sources as string[]);
  expect(all.filter((source) => source.startsWith("..") || source.startsWith("/"))).toEqual([]);
});

test("the directory runs on Node alone, far from the project", async () => {
  const folder = write(await codeOf(projectOf(helloProject)));
  const chunk = readFileSync(join(folder, "main.mjs"), "utf8").match(/import\("(\.\/hello[^"]+)"\)/)?.[1] ?? "";
  const script = `
    const { default: dag } = await import(process.argv[1]);
    console.log(JSON.stringify(await dag.handlers.get("hello")({}, {})));
  `;
  const result = spawnSync(process.execPath, ["--input-type=module", "-e", script, join(folder, chunk)], {
    encoding: "utf8",
  });
  expect([result.stderr, result.stdout.trim()]).toEqual(["", '{"text":"HELLO!","rows":[1,2],"heavy":1}']);
});

test("the entry refuses to run without Airflow, and says what it is", async () => {
  const folder = write(await codeOf(projectOf(helloProject)));
  const result = spawnSync(process.execPath, [join(folder, "main.mjs")], { encoding: "utf8" });
  expect(result.status).not.toBe(0);
  expect(result.stderr).toContain("Airflow starts it with two pipes");
});

test("Jetway's own part of a small module's task code stays small", async () => {
  const { files } = await codeOf(projectOf(helloProject));
  const size = files
    .filter(({ role, path }) => role === "task-code" && path.startsWith("jetway"))
    .reduce((sum, { content }) => sum + content.length, 0);
  expect(size).toBeLessThan(100_000);
});

test("what was bundled before is read back, until a file that it was made from changes", async () => {
  const root = projectOf(helloProject);
  const first = await codeOf(root);
  expect(await codeOf(root)).toEqual(first);

  const folder = join(root, ".jetway/cache/task-code");
  const [entry = ""] = readdirSync(folder);
  const cached = readFileSync(join(folder, entry), "utf8");
  writeFileSync(join(folder, entry), cached.replaceAll("toUpperCase", "toLowerCase"));
  const fromCache = await codeOf(root);
  expect(fromCache.files.map(({ content }) => String(content)).join()).toContain("toLowerCase");

  writeFileSync(join(root, "dags/data/rows.json"), "[3]");
  const made = await codeOf(root);
  expect(made.directory).not.toBe(first.directory);
  expect(made.files.map(({ content }) => String(content)).join()).toContain("toUpperCase");
});

test("modules do not change each other's task code", async () => {
  const root = projectOf({ ...helloProject, "dags/other.dag.ts": helloDag.replace('"hello", {}', '"other", {}') });
  const modules = ["dags/hello.dag.ts", "dags/other.dag.ts"];
  const { taskCode } = await bundle(root, modules);
  expect(taskCode.get("dags/hello.dag.ts")).toEqual(await codeOf(root));
});

test.each([
  [
    "a package that is not there",
    'export const later = () => import("left-pad-2");',
    "JW3006",
    'imports "left-pad-2"',
    3,
  ],
  ["a file that is not there", 'export const later = () => import("./gone.ts");', "JW3006", 'imports "./gone.ts"', 3],
  [
    "an asset that is not there",
    'export const data = new URL("./gone.json", import.meta.url);',
    "JW3009",
    '"./gone.json"',
    3,
  ],
  ["a native addon", 'export const addon = process.argv[2] && require("./addon.node");', "JW3007", '"./addon.node"', 1],
])("%s is a diagnostic that names the import and the file", async (_what, statement, code, text, line) => {
  const root = projectOf({
    "dags/bad.dag.ts": `import { dag, task } from "jetway";\nimport { createRequire } from "node:module";\n${statement}\nexport default dag("bad", {}, () => { task("a", () => null)(); });\n`,
    "dags/addon.node": "not really one",
  });
  const { taskCode, diagnostics } = await bundle(root, ["dags/bad.dag.ts"]);
  expect(taskCode.size).toBe(0);
  expect(diagnostics).toMatchObject([{ code, severity: "error", source: { file: "dags/bad.dag.ts", line } }]);
  expect(diagnostics[0]?.message).toContain(text);
  expect(diagnostics[0]?.message).toContain("dags/bad.dag.ts");
  expect(diagnostics[0]?.message).not.toContain(root);
});

test("a module that the bundler cannot read is a diagnostic at its place", async () => {
  const root = projectOf({ ...helloProject, "dags/shout.ts": "export const shout = (;" });
  const { diagnostics } = await bundle(root, ["dags/hello.dag.ts"]);
  expect(diagnostics).toMatchObject([{ code: "JW3008", source: { file: "dags/shout.ts", line: 1, column: 23 } }]);
});

test("what a package only tries to import is its own business", async () => {
  const root = projectOf({
    ...helloProject,
    "node_modules/heavy/package.json": '{ "name": "heavy", "main": "index.cjs" }',
    "node_modules/heavy/index.cjs":
      'let fast; try { fast = require("not-installed"); } catch {} exports.heavy = fast ? 2 : 1;',
  });
  const { diagnostics } = await bundle(root, ["dags/hello.dag.ts"]);
  expect(diagnostics).toEqual([]);
});
