import { execFile, execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
/** An empty project of somebody else's, with the packed package in it. */
const project = mkdtempSync(join(tmpdir(), "jetway-package-"));
const installed = join(project, "node_modules/jetway");
const environment = {
  ...process.env,
  PATH: `${dirname(process.execPath)}:${process.env["PATH"]}`,
  // Neither the conditions nor the settings of this repository reach the project.
  NODE_OPTIONS: "",
  NO_COLOR: "1",
};

async function inProject(program: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await run(program, words, { cwd: project, env: environment, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

beforeAll(() => {
  execFileSync(process.execPath, [join(root, "scripts/pack.ts"), project], { env: environment });
  const install = [
    "install",
    "--prefer-offline",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    `jetway-${manifest.version}.tgz`,
  ];
  execFileSync("npm", install, { cwd: project, env: environment, stdio: "ignore" });
  // What a project has that tests its DAGs: the matchers are for its own Vitest.
  symlinkSync(join(root, "node_modules/vitest"), join(project, "node_modules/vitest"));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

const entries = Object.keys(manifest.exports)
  .filter((entry) => entry !== "./package.json")
  .map((entry) => entry.replace(/^\./, "jetway"));

test.each(entries)("%s can be imported and has named exports", async (entry) => {
  const names = await inProject(
    process.execPath,
    "-p",
    `import(${JSON.stringify(entry)}).then((m) => console.log(Object.keys(m).join()))`,
  );
  const [first = ""] = names.split("\n").filter((line) => line !== "" && !line.startsWith("Promise"));
  expect(first.split(",").filter((name) => name !== "").length).toBeGreaterThan(0);
  expect(first.split(",")).not.toContain("default");
});

test("every path that package.json names is in the package, and nothing of the repository's own", () => {
  const published = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const named =
    JSON.stringify([published.exports, published.bin]).match(/(?<=")(?:\.\/)?(?:dist|cli)\/[^"*]+(?=")/g) ?? [];
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
  const files = readdirSync(installed, { recursive: true, encoding: "utf8" }).filter(
    (path) => !path.startsWith("node_modules"),
  );
  expect(files.filter((path) => /\.test\.|__pycache__|\/generated\/.*\.yaml$/.test(path))).toEqual([]);
  expect(files.filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))).toEqual(["dags/hello.dag.ts"]);
  expect(Object.keys(published)).not.toEqual(expect.arrayContaining(["scripts"]));
  expect(JSON.stringify(published)).not.toContain("jetway-source");
});

test("no file of the package knows the machine that it was built on", () => {
  const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const telling = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path, "utf8").includes(root));
  expect(telling).toEqual([]);
});

test("jetway init and jetway run work in the empty project", async () => {
  expect(await inProject("npx", "jetway", "init")).toContain("created  dags/hello.dag.ts");
  const result = await inProject("npx", "jetway", "run");
  expect(result).toMatch(/^greet +success +1 /m);
  expect(result).toContain("hello succeeded in ");
});

test("jetway compile writes a DAG file whose runtime and task code are complete", async () => {
  writeDag();
  const { dagFiles } = JSON.parse(await inProject("npx", "jetway", "compile", "--json"));
  expect(dagFiles).toEqual(["hello.py", "sums.py"]);
  const python = readFileSync(join(project, "airflow-dags/sums.py"), "utf8");
  const [, namespace = "", runtime = ""] = /from (jetway_\w+)\.(runtime_[0-9a-f]{8}) import/.exec(python) ?? [];
  const modules = readdirSync(join(project, "airflow-dags", namespace, runtime));
  expect(modules).toEqual(
    readdirSync(join(root, "compiler/airflow"))
      .filter((name) => name.endsWith(".py"))
      .sort(),
  );
  const [, bundle = ""] = /TASK_CODE = "([^"]+)"/.exec(python) ?? [];
  const taskCode = join(project, "airflow-dags", namespace, bundle);
  const { files } = JSON.parse(readFileSync(join(taskCode, "bundle.json"), "utf8"));
  expect(Object.keys(files)).toContain("main.mjs");
  expect(Object.keys(files).filter((path) => !existsSync(join(taskCode, path)))).toEqual([]);
});

test("a DAG is tested in a project's own Vitest, with the matchers and their types", async () => {
  writeDag();
  onTestFinished(() => rmSync(join(project, "dags/sums.test.ts")));
  writeFileSync(
    join(project, "dags/sums.test.ts"),
    `import { simulate, succeed } from "jetway/testing";
import "jetway/testing/vitest";
import { expect, test } from "vitest";
import sums from "./sums.dag.ts";
test("sums", async () => {
  const run = await simulate(sums, { outcomes: { tell: succeed() } });
  expect(run).toHaveRunInOrder(["add", "tell"]);
  expect(run).toHaveXcom("add", 3);
  expect(run).not.toHaveFailed();
});
`,
  );
  const vitest = join(root, "node_modules/.bin/vitest");
  expect(await inProject(vitest, "run")).toMatch(/Tests +1 passed/);
  const compiler = join(root, "node_modules/.bin/tsc");
  expect(await inProject(compiler, "-p", ".", "--types", "")).toBe("");
});

test("a DAG and a configuration are type-checked against the installed types", async () => {
  writeDag();
  writeFileSync(
    join(project, "jetway.config.mts"),
    `import { allAdmins, defineConfig, directory } from "jetway/config";
export default defineConfig({
  target: "3.1",
  environments: { test: { url: "http://localhost:8080", auth: allAdmins(), bundle: directory("/srv/dags") } },
});
`,
  );
  const compiler = join(root, "node_modules/.bin/tsc");
  expect(await inProject(compiler, "-p", ".", "--skipLibCheck", "false", "--types", "")).toBe("");
  const dag = join(project, "dags/sums.dag.ts");
  writeFileSync(dag, readFileSync(dag, "utf8").replace("left: 1", 'left: "1"'));
  await expect(inProject(compiler, "-p", ".")).rejects.toMatchObject({
    stdout: expect.stringContaining("dags/sums.dag.ts(5,"),
  });
  rmSync(join(project, "jetway.config.mts"));
});

function writeDag(): void {
  mkdirSync(join(project, "dags"), { recursive: true });
  writeFileSync(
    join(project, "dags/sums.dag.ts"),
    `import { dag, minutes, task } from "jetway";
import { bash } from "jetway/operators";
const add = task("add", ({ left, right }: { left: number; right: number }) => left + right);
export default dag("sums", { defaults: { retries: 1, retryDelay: minutes(1) } }, () => {
  const sum = add({ left: 1, right: 2 });
  bash("tell", { command: "echo $SUM", env: { SUM: sum } });
  return { sum };
});
`,
  );
}
