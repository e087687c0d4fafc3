import { readdirSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { helloDag, jetway, project } from "../test/support/command-line.ts";

// Each test starts a process, which asks a server that is down more than once.
vi.setConfig({ testTimeout: 60_000 });

/** A server that answers everything alike, and the project that is configured for it. */
async function projectWithServer(status: number, body: string): Promise<string> {
  return await projectWith((_path, response) => {
    response.writeHead(status, { "content-type": body.startsWith("{") ? "application/json" : "text/html" }).end(body);
  });
}

/** A project that is configured for a server of the test's own. */
async function projectWith(answer: (path: string, response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => answer(request.url ?? "", response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return projectFor((server.address() as AddressInfo).port);
}

function projectFor(port: number): string {
  return project({
    "dags/hello.dag.ts": helloDag,
    "bundle/keep": "",
    "jetway.config.ts": `export default { environments: { local: {
      url: "http://127.0.0.1:${port}",
      auth: { kind: "token", token: { from: "environment", variable: "SECRET" } },
      bundle: { kind: "directory", path: "bundle" },
    } } };\n`,
  });
}

const environment = { SECRET: "hunter2-token" };

test.each([
  [401, '{"detail":"Invalid"}', "JW5004"],
  [403, '{"detail":"Forbidden"}', "JW5005"],
  [404, '{"detail":"Not found"}', "JW5006"],
  [500, '{"detail":"Internal"}', "JW5009"],
  [200, "<html>a login page</html>", "JW5003"],
])("a server that answers %i %s is told as such, with a hint and without the token", async (status, body, code) => {
  const directory = await projectWithServer(status, body);
  const { exitCode, stdout, stderr } = await jetway(["runs", "hello"], { directory, environment });
  expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: "" });
  expect(stderr).toMatch(/^error\[JW50\d\d\]: .+\n {2}hint: .+\n$/s);
  expect(stderr).not.toContain("hunter2");
  expect(stderr).not.toMatch(/^ +at /m);
  expect([code, "JW5003"]).toContain(/JW\d{4}/.exec(stderr)?.[0]);
});

test("a server that is down ends a deploy before anything is written", async () => {
  const directory = projectFor(9);
  const { exitCode, stderr } = await jetway(["deploy"], { directory, environment });
  expect(exitCode).toBe(4);
  expect(stderr).toMatch(/^error\[JW5001\]: .*127\.0\.0\.1:9/);
  expect(readdirSync(join(directory, "bundle"))).toEqual(["keep"]);
});

test("params that the server refuses are told in its words", async () => {
  const directory = await projectWith((path, response) => {
    const isTrigger = path.endsWith("/dagRuns");
    const body = isTrigger ? { detail: "month does not match" } : { version: "3.1.8" };
    response.writeHead(isTrigger ? 422 : 200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  const { exitCode, stderr } = await jetway(["trigger", "hello", "--param", "month=x"], { directory, environment });
  expect(exitCode).toBe(4);
  expect(stderr).toMatch(/^error\[JW5008\]: .*month does not match/s);
});

test("Ctrl-C during the proof takes the deploy back", async () => {
  const asked = Promise.withResolvers<void>();
  const directory = await projectWith((path, response) => {
    const [status, body] = path.includes("/version")
      ? [200, { version: "3.1.8" }]
      : path.includes("/importErrors")
        ? [200, { import_errors: [], total_entries: 0 }]
        : [404, { detail: "not found" }];
    if (path.includes("/dags/hello")) asked.resolve();
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  const deploy = jetway(["deploy"], { directory, environment, interruptWhen: asked.promise });
  expect(await deploy).toMatchObject({ exitCode: 130, stdout: "", stderr: expect.stringMatching(/Interrupted\.\n$/) });
  expect(readdirSync(join(directory, "bundle"))).toEqual(["keep"]);
});

test("a DAG without a run says how to start one", async () => {
  const directory = await projectWith((_path, response) => {
    const body = { version: "3.1.8", dag_runs: [], total_entries: 0 };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  expect(await jetway(["logs", "hello", "greet"], { directory, environment })).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: 'error[JW0011]: DAG "hello" has no run yet.\n  hint: Start one: jetway trigger hello\n',
  });
});

test("a server that is older than the target ends a deploy before anything is written", async () => {
  const directory = await projectWith((_path, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end('{"version":"3.1.8"}');
  });
  expect(await jetway(["deploy", "--target", "3.2"], { directory, environment })).toMatchObject({
    exitCode: 5,
    stderr: expect.stringMatching(
      /^error\[JW7012\]: The server runs Airflow 3\.1\.8, and the DAGs are compiled for 3\.2\.\n/,
    ),
  });
  expect(readdirSync(join(directory, "bundle"))).toEqual(["keep"]);
});

test("an environment that cannot be deployed to says what it lacks", async () => {
  const directory = project({
    "dags/hello.dag.ts": helloDag,
    "jetway.config.ts":
      'export default { environments: { live: { url: "http://127.0.0.1:9", auth: { kind: "allAdmins" } } } };\n',
  });
  expect(await jetway(["deploy", "--env", "live"], { directory })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/^error\[JW0005\]: The environment "live" does not say where/),
  });
});

test("a secret that is not set is named before the server is asked", async () => {
  expect(await jetway(["runs", "hello"], { directory: projectFor(9) })).toEqual({
    exitCode: 2,
    stdout: "",
    stderr:
      "error[JW0006]: The environment variable SECRET is not set; the configuration reads a secret from it.\n" +
      "  hint: Set SECRET where jetway is started.\n",
  });
});

test("a deploy without a proof is written only when that is asked for", async () => {
  const directory = projectFor(9);
  const { exitCode, stdout } = await jetway(["deploy", "--no-proof"], { directory });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "Not proven: Airflow was not asked (--no-proof).\n" });
  expect(readdirSync(join(directory, "bundle")).sort()).toEqual(["hello.py", "jetway_flights", "keep"]);
});

test("doctor names one thing to do for what does not work, and its exit code says that there is one", async () => {
  const { exitCode, stdout } = await jetway(["doctor", "--json"], { directory: projectFor(9), environment });
  expect(exitCode).toBe(1);
  const findings: readonly { what: string; state: string; hint?: string }[] = JSON.parse(stdout).findings;
  expect(findings.find(({ what }) => what === 'server of "local"')).toMatchObject({ state: "failure" });
  expect(findings.find(({ what }) => what === 'bundle of "local"')).toMatchObject({ state: "ok" });
  expect(findings.filter(({ state, hint }) => (state === "ok") === (hint !== undefined))).toEqual([]);
});
