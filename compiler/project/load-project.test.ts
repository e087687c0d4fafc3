import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findEnvironment } from "./find-environment.ts";
import { loadProject } from "./load-project.ts";

function folder(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "jetway-project-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

test("a project without a configuration has the defaults", async () => {
  const root = folder({ "package.json": '{ "name": "@acme/flight-delays", "type": "module" }', "dags/sub/keep": "" });
  expect(await loadProject(join(root, "dags/sub"))).toEqual({
    root,
    name: "acme_flight_delays",
    dags: ["dags/**/*.dag.ts"],
    target: "3.0",
    outDirectory: join(root, "airflow-dags"),
    configurationFile: null,
    environments: [],
  });
});

test("a package.json that says the kind of modules alone begins no project", async () => {
  const root = folder({ "package.json": '{ "name": "flights" }', "dags/package.json": '{ "type": "module" }\n' });
  expect(await loadProject(join(root, "dags"))).toMatchObject({ root, name: "flights" });
});

test("the configuration's choices win, and its paths count from its folder", async () => {
  const root = folder({
    "package.json": '{ "name": "x", "type": "module" }',
    "jetway.config.ts": `export default {
      name: "flights", target: "3.3" as const, outDir: "build/dags",
      environments: { test: { url: "http://localhost:1", auth: { kind: "allAdmins" }, bundle: { kind: "directory", path: "../bundle" } } },
    };`,
    "dags/keep": "",
  });
  const project = await loadProject(join(root, "dags"));
  expect(project).toMatchObject({ root, name: "flights", target: "3.3", outDirectory: join(root, "build/dags") });
  expect(findEnvironment(project, "test").directory).toBe(join(dirname(root), "bundle"));
});

test("a server of this project is the environment local", async () => {
  const server = {
    url: "http://localhost:9",
    username: "admin",
    passwordFile: "/srv/password",
    dagsFolder: "/srv/dags",
    pid: 1,
  };
  const root = folder({ "package.json": "{}", ".jetway/airflow/server.json": JSON.stringify(server) });
  expect(findEnvironment(await loadProject(root), "local")).toEqual({
    name: "local",
    url: "http://localhost:9",
    auth: { kind: "localUser", username: "admin", passwordFile: "/srv/password" },
    directory: "/srv/dags",
  });
});

test("an unknown environment is answered with the one that was meant", async () => {
  const root = folder({
    "package.json": '{ "type": "module" }',
    "jetway.config.ts":
      'export default { environments: { production: { url: "http://localhost:1", auth: { kind: "allAdmins" } } } };',
  });
  const project = await loadProject(root);
  expect(() => findEnvironment(project, "prodution")).toThrow(
    expect.objectContaining({ code: "JW0004", hint: 'Did you mean "production"?' }),
  );
});

test("a configuration that throws is reported with its file and its reason", async () => {
  const root = folder({
    "package.json": '{ "type": "module" }',
    "jetway.config.ts": 'throw new TypeError("no such team");',
  });
  await expect(loadProject(root)).rejects.toMatchObject({
    code: "JW0002",
    message: `${join(root, "jetway.config.ts")} could not be loaded: TypeError: no such team`,
  });
});

test("a configuration without a default export is refused", async () => {
  const root = folder({ "package.json": '{ "type": "module" }', "jetway.config.ts": "export const target = '3.0';" });
  await expect(loadProject(root)).rejects.toMatchObject({
    code: "JW0002",
    hint: expect.stringContaining("export default"),
  });
});
