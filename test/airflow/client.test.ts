import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, inject, test, vi } from "vitest";
import type { Dag } from "#sdk/authoring/dag-object.ts";
import {
  type AirflowClient,
  createClient,
  type DagRunHandle,
  type FinishedDagRun,
  password,
} from "#sdk/client/index.ts";
import type { TestAirflow } from "../support/airflow.ts";
import { handMadeDag } from "../support/hand-made-dag.ts";
import { failureOf } from "../support/quick-client.ts";

const fixture = join(import.meta.dirname, "fixture/client_probe.py");

interface ProbeResults {
  readonly values: { readonly month: string; readonly date: Date };
  readonly nothing: null;
}

const probe = handMadeDag([], {
  dagId: "client_probe",
  results: { values: "values", nothing: "nothing" },
}) as Dag<{ month?: string }, ProbeResults>;

/** How long a server may take until what a test waits for is there. */
const patience = { timeout: 60_000, interval: 250 };

interface Probed {
  readonly client: AirflowClient;
  readonly run: DagRunHandle<ProbeResults>;
  readonly finished: FinishedDagRun;
  /** What following the log of `chatty` gave, with the state of the run when each line came. */
  readonly followed: readonly { readonly message: string; readonly taskState: string | null }[];
}

for (const airflow of inject("airflow")) {
  const named = (behaviour: string) => `Airflow ${airflow.version}: ${behaviour}`;
  let probed: Probed;

  beforeAll(async () => {
    probed = await probeServer(airflow);
  });

  test(named("a triggered run ends and says with which params"), async () => {
    expect(probed.finished).toMatchObject({
      dagId: "client_probe",
      runId: `probe-${airflow.version}`,
      state: "success",
      runType: "manual",
      logicalDate: null,
      params: { month: "2001-02" },
      note: "from a test",
    });
    expect(probed.finished.endDate).toBeInstanceOf(Date);
    expect(await probed.run.state()).toBe("success");
  });

  test(named("values of Python's types arrive as their TypeScript counterparts"), async () => {
    expect(await probed.run.xcom("values")).toEqual({
      month: "2001-02",
      date: new Date("2026-01-02T03:04:05.678Z"),
      day: "2026-01-02",
      delta: 300,
      set: new Set([1, 2]),
      tuple: [1, "two"],
      large: 2n ** 60n,
      list: [1.5, null, true],
      map: new Map([["a", 1]]),
      text: "\u2028 {{ ds }} \u{1f6eb}",
    });
  });

  test(named("what the DAG shows is read by its name, also from a task that returns nothing"), async () => {
    expect((await probed.run.result("values")).date).toEqual(new Date("2026-01-02T03:04:05.678Z"));
    expect(await probed.run.results()).toMatchObject({ values: { month: "2001-02" }, nothing: null });
    expect(await failureOf(probed.run.xcom("nothing"))).toMatchObject({ code: "JW5006", status: 404 });
  });

  test(named("task instances are listed with their states and tries"), async () => {
    const instances = await Array.fromAsync(probed.run.taskInstances());
    const summary = instances.map(({ taskId, state, tryNumber }) => [taskId, state, tryNumber]);
    expect(summary.sort()).toEqual([
      ["chatty", "success", 1],
      ["closed", "success", 1],
      ["flaky", "success", 2],
      ["nothing", "success", 1],
      ["skipped", "skipped", expect.any(Number)],
      ["square", "success", 1],
      ["square", "success", 1],
      ["values", "success", 1],
    ]);
    const tries = await probed.run.taskInstance("flaky").tries();
    expect(tries.map(({ tryNumber, state }) => [tryNumber, state])).toEqual([
      [1, "failed"],
      [2, "success"],
    ]);
  });

  test(named("a followed log yields each line once, while the task is still running, up to its end"), async () => {
    const lines = probed.followed.filter(({ message }) => message.startsWith("line "));
    expect(lines.map(({ message }) => message)).toEqual(Array.from({ length: 10 }, (_, number) => `line ${number}`));
    expect(lines[0]?.taskState).toBe("running");
    const whole = await Array.fromAsync(probed.run.logs("chatty"));
    expect(probed.followed.map(({ message }) => message)).toEqual(whole.map(({ message }) => message));
  });

  test(named("the log of each try is read on its own, with level and logger"), async () => {
    const attempts = async (tryNumber?: number) => {
      const records = await Array.fromAsync(probed.run.logs("flaky", { tryNumber }));
      return records.filter(({ message }) => message.startsWith("attempt "));
    };
    expect(await attempts(1)).toMatchObject([{ message: "attempt 1", level: "warning", logger: "probe" }]);
    expect(await attempts()).toMatchObject([{ message: "attempt 2", timestamp: expect.any(Date) }]);
    expect(await Array.fromAsync(probed.run.logs("flaky", { tryNumber: 9 }))).toEqual([]);
  });

  test(named("a mapped task gives the list of what its instances returned, and a log of each of them"), async () => {
    const { run } = probed;
    expect(await run.xcom("square")).toEqual([9, 1]);
    expect(await run.xcom("square", "return_value", { mapIndex: 1 })).toBe(1);
    const log = await Array.fromAsync(run.logs("square", { mapIndex: 0 }));
    expect(log.map(({ message }) => message)).toContain("square of 3");
    const asked = await failureOf(Array.fromAsync(run.logs("square")));
    expect(asked).toMatchObject({ code: "JW5016", message: expect.stringContaining("has 2 instances") });
    expect(await failureOf(run.taskInstance("square").state())).toMatchObject({ code: "JW5016" });
    expect(await failureOf(run.taskInstance("sqare").state())).toMatchObject({ code: "JW5006" });
  });

  test(named("XComs are listed without their values"), async () => {
    const all = await Array.fromAsync(probed.run.xcoms());
    expect(all.map(({ taskId, key }) => `${taskId} ${key}`)).toEqual(
      expect.arrayContaining(["values return_value", "flaky return_value"]),
    );
    expect(await Array.fromAsync(probed.run.xcoms("values"))).toMatchObject([{ taskId: "values", mapIndex: -1 }]);
  });

  test(named("tasks that are marked failed, one running and one between two tries, fail their run"), async () => {
    const dag = probed.client.dag("client_probe_waiting");
    await dag.unpause();
    const run = await dag.trigger();
    const [waiting, retrying] = [run.taskInstance("waiting"), run.taskInstance("retrying")];
    await vi.waitFor(async () => expect(await waiting.state()).toBe("running"), patience);
    await vi.waitFor(async () => expect(await retrying.state()).toBe("up_for_retry"), patience);
    expect(await retrying.details()).toMatchObject({ tryNumber: 1, maxTries: 1 });
    expect((await retrying.tries()).map(({ tryNumber }) => tryNumber)).toEqual([1]);
    for (const follow of [false, true]) {
      const messages = (await Array.fromAsync(retrying.logs({ follow }))).map(({ message }) => message);
      expect(messages.filter((message) => message.startsWith("the only attempt"))).toHaveLength(1);
    }
    await waiting.markFailed({ note: "enough" });
    await retrying.markFailed();
    expect(await run.wait({ timeout: "PT60S" })).toMatchObject({ state: "failed" });
    expect(await waiting.details()).toMatchObject({ state: "failed", note: "enough" });
  });

  test(named("a DAG is described, paused, read again and its source shown"), async () => {
    const dag = probed.client.dag(probe);
    await dag.pause();
    expect(await dag.details()).toMatchObject({
      dagId: "client_probe",
      isPaused: true,
      description: "What the client's tests look at.",
      tags: ["probe"],
      bundleName: "dags-folder",
      relativeFile: "client_probe/client_probe.py",
      hasImportErrors: false,
    });
    await dag.unpause();
    await dag.reparse();
    expect(await dag.source()).toBe(readFileSync(fixture, "utf8"));
    const tasks = await dag.tasks();
    expect(tasks.find(({ taskId }) => taskId === "closed")).toMatchObject({
      downstreamTaskIds: ["skipped"],
      retries: 0,
    });
    const ids = (await Array.fromAsync(probed.client.dags())).map(({ dagId }) => dagId);
    expect(ids).toEqual(expect.arrayContaining(["client_probe", "client_probe_waiting"]));
  });

  test(named("runs are listed the newest first, by state and up to a limit"), async () => {
    const runs = await Array.fromAsync(probed.client.dag("client_probe").runs({ state: "success", limit: 1 }));
    expect(runs.map(({ runId }) => runId)).toEqual([`probe-${airflow.version}`]);
    expect(await Array.fromAsync(probed.client.dag("client_probe").runs({ state: ["failed"] }))).toEqual([]);
  });

  test(named("refusals tell the server's reason"), async () => {
    const dag = probed.client.dag(probe);
    const refused = await failureOf(dag.trigger({ month: "January" }));
    expect(refused).toMatchObject({ code: "JW5008" });
    expect(String(refused)).toContain("Invalid input for param month: 'January' does not match");
    expect(await failureOf(dag.trigger({}, { runId: probed.run.runId }))).toMatchObject({
      code: "JW5007",
      status: 409,
    });
    expect(await failureOf(probed.client.dag("no_such_dag").details())).toMatchObject({ code: "JW5006", status: 404 });
    expect(await failureOf(probed.client.dag(probe).run("none").wait())).toMatchObject({ code: "JW5006", status: 404 });
    const follow = probed.run.logs("no_such_task", { follow: true });
    expect(await failureOf(Array.fromAsync(follow))).toMatchObject({ code: "JW5006", status: 404 });
    const stranger = createClient({ url: airflow.url, auth: password({ username: "admin", password: "wrong" }) });
    expect(await failureOf(stranger.dag("client_probe").details())).toMatchObject({ code: "JW5004", status: 401 });
  });

  test(named("a file that cannot be imported is reported with its bundle"), async () => {
    writeFileSync(
      join(airflow.dagsFolder, "client_probe/broken.py"),
      "from airflow.sdk import dag\nraise ValueError('broken')\n",
    );
    const { client } = probed;
    const filter = { bundle: "dags-folder", fileEndsWith: "client_probe/broken.py" };
    const [error] = await vi.waitFor(async () => {
      const errors = await Array.fromAsync(client.importErrors(filter));
      expect(errors).toHaveLength(1);
      return errors;
    }, patience);
    expect(error).toMatchObject({
      bundleName: "dags-folder",
      stackTrace: expect.stringContaining("ValueError: broken"),
    });
    expect(await Array.fromAsync(client.importErrors({ bundle: "another" }))).toEqual([]);
  });

  test(named("variables, connections and pools are made, changed, read and removed"), async () => {
    const { variables, connections, pools } = probed.client;
    await variables.set({ key: "client_probe", value: "1" });
    await variables.set({ key: "client_probe", value: "2", description: "two" });
    expect(await variables.get("client_probe")).toEqual({ key: "client_probe", value: "2", description: "two" });
    await connections.set({ connectionId: "client_probe", type: "http", host: "old", password: "hidden" });
    await connections.set({ connectionId: "client_probe", type: "http", host: "new" });
    expect(await connections.get("client_probe")).toMatchObject({ type: "http", host: "new", password: "***" });
    await pools.set({ name: "client_probe", slots: 2 });
    await pools.set({ name: "client_probe", slots: 3 });
    expect(await pools.get("client_probe")).toMatchObject({ slots: 3, includeDeferred: false });
    for (const resources of [variables, connections, pools]) {
      await resources.delete("client_probe");
      expect(await failureOf(resources.get("client_probe"))).toMatchObject({ code: "JW5006" });
    }
  });

  test(named("the server says its version, health and bundles"), async () => {
    const [major, minor] = airflow.version.split(".").map(Number);
    expect(await probed.client.version()).toEqual({ version: airflow.version, major, minor });
    expect(await probed.client.health()).toEqual({
      metadatabase: "healthy",
      scheduler: "healthy",
      triggerer: "healthy",
      dagProcessor: "healthy",
    });
    const bundles = await probed.client.bundles();
    expect(bundles?.map(({ name }) => name)).toEqual(minor === 4 ? ["dags-folder"] : undefined);
  });
}

/** Runs the probe once and follows the log of its chatty task. */
async function probeServer(airflow: TestAirflow): Promise<Probed> {
  mkdirSync(join(airflow.dagsFolder, "client_probe"), { recursive: true });
  copyFileSync(fixture, join(airflow.dagsFolder, "client_probe/client_probe.py"));
  const { url, username, password: secret } = airflow;
  const client = createClient({ url, auth: password({ username, password: secret }) });
  const dag = client.dag(probe);
  await vi.waitFor(() => dag.details(), patience);
  await dag.unpause();
  const run = await dag.trigger({ month: "2001-02" }, { runId: `probe-${airflow.version}`, note: "from a test" });
  const followed: { message: string; taskState: string | null }[] = [];
  for await (const { message } of run.logs("chatty", { follow: true, pollInterval: "PT0.3S" })) {
    followed.push({ message, taskState: message === "line 0" ? await run.taskInstance("chatty").state() : null });
  }
  return { client, run, finished: await run.wait({ timeout: "PT60S" }), followed };
}
