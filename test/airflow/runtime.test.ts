import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { beforeAll, expect, inject, test } from "vitest";
import { type AirflowClient, createClient, type DagRunHandle, type LogRecord, password } from "#sdk/client/index.ts";
import { writeTaskProject } from "../support/task-project.ts";
import { nastyValues } from "./fixture/nasty-values.ts";

const fixture = fileURLToPath(new URL("fixture", import.meta.url));
const dagIds = ["jetway_outcomes", "jetway_endings", "jetway_logging", "jetway_values"];
const secret = `pass"word's \\ <with> all of it`;
const privateKey = "-----BEGIN KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQEF\n-----END KEY-----";

for (const airflow of inject("airflow")) {
  const client = createClient({
    url: airflow.url,
    auth: password({ username: airflow.username, password: airflow.password }),
  });
  const on = (name: string) => `${name} (Airflow ${airflow.version})`;
  const runs = new Map<string, Promise<Started>>();

  beforeAll(async () => {
    await deployFixture(join(airflow.dagsFolder, "runtime"));
    await client.connections.set({
      connectionId: "jetway_runtime",
      type: "http",
      host: "lake.example",
      password: secret,
      extra: JSON.stringify({ private_key: privateKey, region: "eu" }),
    });
    await client.variables.set({ key: "jetway_runtime", value: '{"limits": [1, 2]}' });
    for (const dagId of dagIds) {
      await eventually(`${dagId} is known`, () =>
        client
          .dag(dagId)
          .details()
          .then(() => true),
      );
      await client.dag(dagId).unpause();
    }
  });

  /** One run a DAG, started by the first test that looks at it: the server has four slots. */
  const runOf = (dagId: string): Promise<Started> => {
    const started = runs.get(dagId) ?? trigger(client, dagId);
    runs.set(dagId, started);
    return started;
  };

  test(on("a task that fails twice succeeds at the third try"), async () => {
    const { run } = await runOf("jetway_outcomes");
    expect(await finalState(run, "flaky")).toBe("success");
    expect(await run.xcom("flaky")).toBe(3);
    const log = await logOf(run, "flaky", 1);
    expect(JSON.stringify(log)).toMatch(
      /LakeTimeout.*try 1 is too early.*test\/airflow\/fixture\/runtime-tasks\.ts:\d+:\d+/,
    );
  });

  test(on("a skip is a skip, and a failure for good is not tried again"), async () => {
    const { run } = await runOf("jetway_outcomes");
    expect(await finalState(run, "skipped")).toBe("skipped");
    expect(await finalState(run, "hopeless")).toBe("failed");
    expect((await run.taskInstance("hopeless").details()).tryNumber).toBe(1);
    expect(JSON.stringify(await logOf(run, "hopeless", 1))).toMatch(/no access.*Caused by: LakeError: 403/);
  });

  test(on("a task that asks for another moment runs again then, in the same try"), async () => {
    const { run } = await runOf("jetway_outcomes");
    expect(await finalState(run, "rescheduled")).toBe("success");
    expect(await run.xcom("rescheduled")).toStrictEqual({ tryNumber: 1, isOnTime: true });
  });

  test(on("a password that task code prints is masked, and is in no argument, environment or file"), async () => {
    const { run, directory } = await runOf("jetway_logging");
    const pids = await pidsOf(directory, "indiscreet");
    for (const pid of pids) {
      const seen = readFileSync(`/proc/${pid}/cmdline`, "latin1") + readFileSync(`/proc/${pid}/environ`, "latin1");
      expect(seen).not.toContain(secret);
      expect(seen).toContain("\0");
    }
    writeFileSync(join(directory, "indiscreet.go"), "");
    expect(await finalState(run, "indiscreet")).toBe("failed");
    const log = await logOf(run, "indiscreet", 1);
    const messages = log.map(({ message }) => message).join("\n");
    expect(messages).toContain("in pieces: ***\n");
    expect(messages).toContain("to stderr ***");
    expect(log).toContainEqual(expect.objectContaining({ level: "warning", message: "in a message: ***" }));
    expect(leaksIn(JSON.stringify(log))).toStrictEqual([]);
    for (const file of filesBelow(airflow.home)) {
      // The database holds the connection itself.
      if (!file.includes("airflow.db")) expect([file, leaksIn(readFileSync(file, "utf8"))]).toStrictEqual([file, []]);
    }
  });

  test(on("200 lines a second arrive completely, in order, at their levels and while the task runs"), async () => {
    const { run } = await runOf("jetway_logging");
    expect(await finalState(run, "talkative")).toBe("success");
    const lines = (await logOf(run, "talkative", 1)).filter(({ message }) => /^line \d+$/.test(message));
    expect(lines.map(({ message }) => message)).toStrictEqual(Array.from({ length: 600 }, (_, line) => `line ${line}`));
    expect(lines.slice(0, 3).map(({ level }) => level)).toStrictEqual(["info", "info", "warning"]);
    expect(lines[3]?.fields).toMatchObject({ line: 3 });
    // They were written over three seconds.
    const [first, last] = [lines.at(0)?.timestamp, lines.at(-1)?.timestamp];
    expect(Number(last) - Number(first)).toBeGreaterThan(2000);
  });

  test(
    on("values keep their types from TypeScript through Python callables and plain tasks to TypeScript"),
    async () => {
      const { run } = await runOf("jetway_values");
      for (const taskId of ["produce", "python", "check", "consume_produce", "consume_python", "consume_check"]) {
        expect([taskId, await finalState(run, taskId)]).toStrictEqual([taskId, "success"]);
      }
      const values = nastyValues();
      // An int of Python does not say whether it was a bigint: small ones become numbers.
      const fromPython = { ...values, large: [0, 7, -(2n ** 80n)], maps: [...values.maps.slice(0, 2), afterPython()] };
      const own = inspectAll(values);
      const member = inspectAll(values.maps[1]);
      expect(await run.xcom("consume_produce")).toStrictEqual({ own, values: own, member });
      expect(await run.xcom("consume_check")).toStrictEqual({ own, values: own, member });
      expect(await run.xcom("consume_python")).toStrictEqual({ own, values: inspectAll(fromPython), member });
      expect(inspectAll(await run.xcom("consume_produce", "again"))).toBe(own);
    },
  );

  test(on("an XCom of 20 MB passes from task to task"), async () => {
    const { run } = await runOf("jetway_values");
    expect(await finalState(run, "read_bulky")).toBe("success");
    expect(await run.xcom("read_bulky")).toStrictEqual({ characters: 20_000_000, isEqual: true });
  });

  test(on("a run without a logical date has neither date nor interval"), async () => {
    const { run } = await runOf("jetway_values");
    expect(await finalState(run, "facts")).toBe("success");
    expect(await run.xcom("facts")).toStrictEqual({
      greeting: `hello 2001-01 in ${run.runId}`,
      logicalDate: null,
      dataInterval: null,
      mapIndex: -1,
      month: "2001-01",
    });
  });

  test(on("variables and XComs that are missing are missing, and others are read"), async () => {
    const { run } = await runOf("jetway_values");
    expect(await finalState(run, "services")).toBe("success");
    expect(await run.xcom("services")).toStrictEqual(["none", { limits: [1, 2] }, null, null]);
  });

  test(on("a task that is marked failed while it runs leaves no process, and was told before"), async () => {
    const { run, directory } = await runOf("jetway_endings");
    const [, ...ours] = await pidsOf(directory, "endless");
    await run.taskInstance("endless").markFailed();
    await allGone(ours, 5000 + heartbeat);
    expect(existsSync(join(directory, "endless.aborted"))).toBe(true);
  });

  test(on("a task that is overdue leaves no process, and was told before"), async () => {
    const { run, directory } = await runOf("jetway_endings");
    const [, ...ours] = await pidsOf(directory, "overdue");
    expect(await finalState(run, "overdue")).toBe("failed");
    await allGone(ours, 5000);
    expect(existsSync(join(directory, "overdue.aborted"))).toBe(true);
    expect(JSON.stringify(await logOf(run, "overdue", 1))).toContain("AirflowTaskTimeout");
  });

  test.for(["orphaned", "busy"])(
    on("a task process that is killed takes its Node process with it: %s"),
    async (taskId) => {
      const { run, directory } = await runOf("jetway_endings");
      const [parent = 0, ...ours] = await pidsOf(directory, taskId);
      process.kill(parent, "SIGKILL");
      await allGone(ours, 5000);
      expect(await finalState(run, taskId)).toBe("failed");
    },
  );
}

interface Started {
  readonly run: DagRunHandle;
  readonly directory: string;
}

/** A server notices after one heartbeat that the state of a running task was changed; the test servers beat every second. */
const heartbeat = 2000;

async function deployFixture(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const { runtimePackage, bundle } = await writeTaskProject(
    directory,
    "runtime_test",
    join(fixture, "runtime-tasks.ts"),
  );
  const dags = await readFile(join(fixture, "runtime_dags.py"), "utf8");
  await cp(join(fixture, "jetway_runtime_callables.py"), join(directory, "jetway_runtime_callables.py"));
  await writeFile(join(directory, ".airflowignore"), "jetway_*\n");
  await writeFile(
    join(directory, "runtime_dags.py"),
    dags.replace("from RUNTIME import", `from ${runtimePackage} import`).replace("THE_BUNDLE", bundle),
  );
}

async function trigger(client: AirflowClient, dagId: string): Promise<Started> {
  const directory = mkdtempSync(join(tmpdir(), "jetway-runtime-"));
  return { run: await client.dag(dagId).trigger({ directory }), directory };
}

async function eventually(what: string, isSo: () => boolean | Promise<boolean>, patience = 90_000): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    if (await Promise.resolve(isSo()).catch(() => false)) return;
    if (Date.now() > deadline) throw new Error(`waited ${patience} ms, and it is still not so: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function finalState(run: DagRunHandle, taskId: string): Promise<string> {
  let state: string | null = null;
  await eventually(`${taskId} has ended`, async () => {
    state = await run.taskInstance(taskId).state();
    return ["success", "failed", "skipped", "upstream_failed"].includes(String(state));
  });
  return String(state);
}

async function logOf(run: DagRunHandle, taskId: string, tryNumber: number): Promise<LogRecord[]> {
  return Array.fromAsync(run.logs(taskId, { tryNumber }));
}

async function pidsOf(directory: string, taskId: string): Promise<number[]> {
  const file = join(directory, `${taskId}.pids`);
  await eventually(`${taskId} has started`, () => existsSync(file) && readFileSync(file, "utf8").endsWith("]"));
  return JSON.parse(readFileSync(file, "utf8"));
}

async function allGone(pids: readonly number[], patience: number): Promise<void> {
  expect(pids.length).toBeGreaterThan(0);
  await eventually(`the processes ${pids.join(", ")} are gone`, () => !pids.some(isAlive), patience);
}

/** A zombie is dead: it waits for its parent to read its exit code. */
function isAlive(pid: number): boolean {
  const status = `/proc/${pid}/status`;
  return existsSync(status) && !/^State:\s+[ZX]/m.test(readFileSync(status, "utf8"));
}

/** In which forms a text holds the connection's secrets. */
function leaksIn(text: string): string[] {
  const forms = [secret, ...privateKey.split("\n").slice(1, 3)].flatMap((form) => [
    form,
    JSON.stringify(form).slice(1, -1),
    JSON.stringify(JSON.stringify(form).slice(1, -1)).slice(1, -1),
    encodeURIComponent(form),
  ]);
  return forms.filter((form) => text.includes(form));
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((name) => join(directory, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

function afterPython(): Map<unknown, unknown> {
  const [, , map] = nastyValues().maps;
  return new Map([...(map ?? [])].map(([key, value]) => [typeof key === "bigint" ? Number(key) : key, value]));
}

function inspectAll(value: unknown): string {
  return inspect(value, { depth: null, sorted: true, maxArrayLength: null });
}
