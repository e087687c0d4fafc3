import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { startAnsweringServer } from "../../test/support/answering-server.ts";
import { handMadeDag, typescriptTask } from "../../test/support/hand-made-dag.ts";
import { failureOf, quickClient, secret, serverAnswering, variable } from "../../test/support/quick-client.ts";
import { token } from "./auth-strategies.ts";
import { createClient } from "./create-client.ts";

test("an Airflow 2 is refused by its version", async () => {
  const { url } = await startAnsweringServer((request) =>
    request.path === "/api/v1/version"
      ? { status: 200, body: { version: "2.10.5", git_version: null } }
      : { status: 404, body: { detail: "Not Found" } },
  );
  expect(await failureOf(quickClient(url).client.dag("d").details())).toMatchObject({
    code: "JW5010",
    message: `${url} runs Airflow 2.10.5; Jetway's client speaks to Airflow 3.0 and later.`,
  });
});

test("fields that a server of an older version does not know are not sent", async () => {
  const { url, received } = await serverAnswering(() => ({ status: 200, body: { dag_run_id: "r", dag_id: "d" } }));
  const { client } = quickClient(url, { version: "3.0.6" });
  await client.dag("d").trigger({ month: "2001-01" }, { runId: "r" });
  expect(JSON.parse(received.at(-1)?.body ?? "")).toEqual({
    logical_date: null,
    conf: { month: "2001-01" },
    dag_run_id: "r",
  });
  expect(received.some(({ path }) => path === "/api/v2/version")).toBe(false);
});

test("a path in front of the API is kept, and ids are escaped", async () => {
  const { url, received } = await startAnsweringServer(() => variable);
  const { client } = quickClient(`${url}/airflow/`, { version: "3.4.0", auth: token("t") });
  await client.variables.get("a/b ü?");
  expect(received[0]?.path).toBe("/airflow/api/v2/variables/a%2Fb%20%C3%BC%3F");
});

test.each([
  ["airflow.example.com:8080", "no http or https address"],
  [`http://admin:${encodeURIComponent(secret)}@localhost`, "holds credentials"],
  ["http://localhost:8080/?tab=dags", "has a query"],
])("the URL %s is refused before anything is sent", (url, reason) => {
  const create = () => createClient({ url, auth: token("t") });
  expect(create).toThrow(expect.objectContaining({ code: "JW5013", message: expect.stringContaining(reason) }));
  expect(create).not.toThrow(encodeURIComponent(secret));
});

test("waiting ends with what the run was doing when the time is over", async () => {
  const run = { dag_id: "d", dag_run_id: "r", state: "queued", run_after: "2026-01-01T00:00:00Z", conf: null };
  const { url } = await serverAnswering(() => ({ status: 200, body: run }));
  const { client, pauses } = quickClient(url);
  expect(await failureOf(client.dag("d").run("r").wait({ timeout: "PT3S" }))).toMatchObject({
    code: "JW5011",
    message: 'The run "r" of the DAG "d" did not end within 3 seconds: it is queued.',
    hint: "Look whether the DAG is paused, and whether the scheduler is healthy.",
  });
  expect(pauses).toEqual([500, 750, 1125, 625]);
});

test("a name that the DAG does not show is refused with the names that it shows", async () => {
  const shown = handMadeDag([], { results: { report: "publish" } });
  const { client } = quickClient("http://127.0.0.1:1");
  expect(await failureOf(client.dag(shown).run("r").result("reprot"))).toMatchObject({
    code: "JW5015",
    message: 'The DAG shows nothing under the name "reprot". It shows "report".',
    hint: 'Did you mean "report"?',
  });
  expect(await failureOf(client.dag("by_id").run("r").results())).toMatchObject({ code: "JW5015" });
});

test("what a mapped task, or a task of a mapped group, shows is the list of what its instances returned, by map index", async () => {
  const mapped = { ...typescriptTask("visit"), map: { kind: "product", inputs: {} } } as const;
  const inGroup = { ...typescriptTask("per.inner.sum"), group: "per.inner" };
  const groups = [
    { kind: "group", groupId: "per", parent: null, map: mapped.map, source: null },
    { kind: "group", groupId: "per.inner", parent: "per", source: null },
  ] as const;
  const shown = handMadeDag([mapped, inGroup], { groups, results: { visits: "visit", sums: "per.inner.sum" } });
  const { url } = await serverAnswering(({ path }) => {
    const [, taskId = "", index] =
      /taskInstances\/([^/]+)\/xcomEntries(?:\/return_value\?map_index=(\d+))?/.exec(path) ?? [];
    const common = { task_id: taskId, timestamp: "2026-01-01T00:00:00Z", key: "return_value" };
    if (index !== undefined)
      return { status: 200, body: { ...common, map_index: Number(index), value: `${taskId}${index}` } };
    const indexes = taskId === "visit" ? [10, 2] : [0];
    const entries = indexes.map((map_index) => ({ ...common, map_index }));
    const other = { ...common, key: "other", map_index: 1 };
    return { status: 200, body: { xcom_entries: [...entries, other], total_entries: entries.length + 1 } };
  });
  const { client } = quickClient(url);
  expect(await client.dag(shown).run("r").results()).toEqual({
    visits: ["visit2", "visit10"],
    sums: ["per.inner.sum0"],
  });
});

test("a mapped task without a map index: its XComs are a list, and its state is that of no single instance", async () => {
  const missing = { status: 404, body: { detail: "Task instance not found" } };
  const { url } = await serverAnswering(({ path }) => {
    if (path.includes("/listMapped")) {
      return path.includes("/visit/") ? { status: 200, body: { task_instances: [], total_entries: 2 } } : missing;
    }
    const index = /map_index=(-?\d+)/.exec(path)?.[1];
    const entry = { task_id: "visit", timestamp: "2026-01-01T00:00:00Z", key: "return_value" };
    if (path.includes("/xcomEntries/")) {
      if (index === "-1") return missing;
      return { status: 200, body: { ...entry, map_index: Number(index), value: `visit${index}` } };
    }
    if (!path.includes("/xcomEntries")) return missing;
    const entries = path.includes("/visit/") ? [1, 0].map((map_index) => ({ ...entry, map_index })) : [];
    return { status: 200, body: { xcom_entries: entries, total_entries: entries.length } };
  });
  const run = quickClient(url).client.dag("d").run("r");
  expect(await run.xcom("visit")).toEqual(["visit0", "visit1"]);
  expect(await failureOf(run.xcom("vist"))).toMatchObject({ code: "JW5006" });
  expect(await failureOf(run.taskInstance("visit").state())).toMatchObject({
    code: "JW5016",
    message: 'The task "visit" is mapped: the run has 2 instances of it, and each has its own log and state.',
  });
  expect(await failureOf(run.taskInstance("visit", 7).state())).toMatchObject({ code: "JW5006" });
});

test("plain JavaScript that gives a wrong option, no strategy or no DAG gets an error that says so", () => {
  const url = "http://localhost:8080";
  const create = createClient as (options: object) => { dag: (dag: unknown) => unknown };
  expect(() => create({ url, auth: token("t"), timeuot: 3 })).toThrow(
    expect.objectContaining({ code: "JW5013", hint: 'Did you mean "timeout"?' }),
  );
  expect(() => create({ url })).toThrow("The client has no auth, or one that is no strategy.");
  expect(() => create({ url, auth: token("t") }).dag({ dagId: "flights" })).toThrow("a value of type object");
  expect(() => token(" ")).toThrow("The token is empty.");
});

test("making a client loads neither axios nor the generated code", () => {
  const code = `
    const { registerHooks } = await import("node:module");
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    const { createClient, token } = await import("jetway/client");
    createClient({ url: "http://localhost:8080", auth: token("t") });
    console.log(JSON.stringify(loaded));`;
  const output = execFileSync(process.execPath, ["--conditions=jetway-source", "--input-type=module", "--eval", code]);
  const loaded: string[] = JSON.parse(output.toString());
  expect(loaded.some((url) => url.endsWith("/sdk/client/create-client.ts"))).toBe(true);
  const heavy = loaded.filter((url) => /axios|\/generated\/(sdk|client|types)/.test(url));
  expect(heavy).toEqual([]);
});
