import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { handMadeDag, plainOptions, typescriptTask } from "../../../test/support/hand-made-dag.ts";
import { virtualClock } from "../clock.ts";
import { runDag } from "../run-dag.ts";
import { createHistory, openHistory } from "./open-history.ts";

const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), "jetway-history-")), "project", "history.sqlite");
const clock = () => virtualClock("2026-01-01T00:00:00Z");

const dag = handMadeDag(
  [
    typescriptTask("make"),
    {
      ...typescriptTask("each", { options: plainOptions({ retries: 1 }) }),
      map: {
        kind: "product",
        inputs: { item: { kind: "xcom", taskId: "make", key: "return_value", path: [] } },
        label: { kind: "mapInput", name: "item", path: [] },
      },
    },
  ],
  {
    handlers: {
      make: () => ["a", "b"],
      each: ({ item }, { tryNumber, log }) => {
        log.warning(`item ${item}`, { tryNumber });
        if (item === "b" && tryNumber === 1) throw new RangeError("b is bad");
        return { item, at: new Date(0) };
      },
    },
  },
);

test("a run is read back as it happened: tries, logs, errors, XComs and names of mapped instances", async () => {
  const file = newFile();
  const history = openHistory(file);
  await runDag(dag, { history, clock: clock(), runId: "once" });
  history.close();
  const again = openHistory(file);
  const start = Date.UTC(2026, 0, 1) * 1000;
  const ended = start + 300_000_001;
  const [run] = again.listRuns();
  expect(run).toEqual({
    dagId: "hand_made",
    runId: "once",
    runType: "manual",
    state: "success",
    reason: "tasks_finished",
    logicalDate: start,
    dataInterval: [start, start],
    runAfter: start,
    params: {},
    startedAt: start,
    endedAt: ended,
  });
  const stored = again.readRun("hand_made", "once");
  expect(stored).toMatchObject({ ...run });
  const at = { __jetway__: "date", value: "1970-01-01T00:00:00.000Z" };
  const lineOf = (item: string, tryNumber: number, moment: number) => {
    return { at: moment, level: "warning", message: `item ${item}`, fields: { tryNumber } };
  };
  const firstTry = { number: 1, startedAt: start, endedAt: start };
  const instances = stored?.taskInstances.toSorted((left, right) => left.taskId.localeCompare(right.taskId));
  expect(instances).toEqual([
    {
      taskId: "each",
      mapIndex: 0,
      kind: "typescript",
      label: "a",
      state: "success",
      tryNumber: 1,
      tries: [{ ...firstTry, state: "success", error: null, log: [lineOf("a", 1, start)] }],
      xcoms: [{ key: "return_value", value: { item: "a", at } }],
    },
    {
      taskId: "each",
      mapIndex: 1,
      kind: "typescript",
      label: "b",
      state: "success",
      tryNumber: 2,
      tries: [
        {
          ...firstTry,
          state: "up_for_retry",
          error: expect.objectContaining({ name: "RangeError", message: "b is bad" }),
          log: [lineOf("b", 1, start)],
        },
        {
          number: 2,
          startedAt: ended,
          endedAt: ended,
          state: "success",
          error: null,
          log: [lineOf("b", 2, ended - 1)],
        },
      ],
      xcoms: [{ key: "return_value", value: { item: "b", at } }],
    },
    {
      taskId: "make",
      mapIndex: -1,
      kind: "typescript",
      label: null,
      state: "success",
      tryNumber: 1,
      tries: [{ ...firstTry, state: "success", error: null, log: [] }],
      xcoms: [{ key: "return_value", value: ["a", "b"] }],
    },
  ]);
  expect(again.readRun("hand_made", "twice")).toBeUndefined();
  again.close();
});

test("runs are listed newest first, by DAG and by state", async () => {
  const history = openHistory(":memory:");
  const failing = handMadeDag([typescriptTask("fails")], { dagId: "failing" });
  for (const day of ["2026-01-01", "2026-01-03", "2026-01-02"])
    await runDag(dag, { history, clock: virtualClock(day), runId: day });
  await runDag(failing, { history, clock: clock(), runId: "bad" });
  expect(history.listRuns({ dagId: "hand_made" }).map(({ runId }) => runId)).toEqual([
    "2026-01-03",
    "2026-01-02",
    "2026-01-01",
  ]);
  expect(history.listRuns({ dagId: "hand_made", limit: 1 }).map(({ runId }) => runId)).toEqual(["2026-01-03"]);
  expect(history.listRuns({ state: "failed" }).map(({ runId }) => runId)).toEqual(["bad"]);
});

test("a run id that the history knows is refused, and the history kept", async () => {
  const history = openHistory(":memory:");
  await runDag(dag, { history, clock: clock(), runId: "once" });
  const before = history.readRun("hand_made", "once");
  await expect(runDag(dag, { history, clock: clock(), runId: "once" })).rejects.toMatchObject({ code: "JW4020" });
  expect(history.readRun("hand_made", "once")).toEqual(before);
});

test("a process that is killed while it writes leaves a history that opens, with what it had written", async () => {
  const file = newFile();
  const program = fileURLToPath(new URL("../../../test/support/write-history-for-ever.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=jetway-source", program, file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = (await once(child.stdout, "data")) as [Buffer];
  child.kill("SIGKILL");
  await once(child, "close");
  const history = openHistory(file);
  const runs = history.listRuns();
  expect(runs.length).toBeGreaterThanOrEqual(Number(printed.toString().split("\n")[0]));
  for (const { dagId, runId, state } of runs.slice(0, 20)) {
    const tasks = history.readRun(dagId, runId)?.taskInstances ?? [];
    if (state === "success") expect(tasks.map((task) => task.state)).toEqual(["success", "success"]);
  }
  const check = new DatabaseSync(file).prepare("PRAGMA integrity_check").get();
  expect(check).toEqual({ integrity_check: "ok" });
});

test("a full disk is an error that says so, and what was written before is kept", async () => {
  const file = newFile();
  const before = openHistory(file);
  await runDag(dag, { history: before, clock: clock(), runId: "before" });
  before.close();
  // To SQLite a database that may not grow is a disk without room.
  const database = new DatabaseSync(file);
  const { page_count: pages } = database.prepare("PRAGMA page_count").get() ?? {};
  database.exec(`PRAGMA max_page_count = ${Number(pages) + 2}`);
  const history = createHistory(database, file);
  const text = "x".repeat(100_000);
  let stopped = 0;
  const large = handMadeDag([typescriptTask("large"), typescriptTask("waits")], {
    handlers: {
      large: () => text,
      waits: (_, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => resolve(stopped++));
        }),
    },
  });
  await expect(runDag(large, { history, clock: clock(), runId: "large" })).rejects.toMatchObject({
    code: "JW4024",
    message: `The history ${file} cannot be used: the disk is full.`,
  });
  expect(stopped).toBe(1);
  history.close();
  const after = openHistory(file);
  expect(after.readRun("hand_made", "before")?.state).toBe("success");
  expect(after.readRun("hand_made", "large")?.taskInstances.flatMap(({ xcoms }) => xcoms) ?? []).toEqual([]);
  after.close();
});

test("a file that may only be read is an error that says so", () => {
  const file = newFile();
  openHistory(file).close();
  const history = createHistory(new DatabaseSync(file, { readOnly: true }), file);
  expect(history.listRuns()).toEqual([]);
  const setup = { target: "3.4", limits: { pools: {}, parallelism: 1 }, plans: {} } as const;
  expect(() => history.save({ runs: [], taskInstances: [], steps: [], setup })).toThrow(
    expect.objectContaining({ code: "JW4024", message: expect.stringContaining("read-only") }),
  );
});

test.for([
  ["text", "hello, I am no database\n".repeat(100)],
  ["half of a header", "SQLite format 3\0"],
])("a file that is %s is refused and left as it is", ([, content]) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "jetway-history-")), "history.sqlite");
  writeFileSync(file, content ?? "");
  expect(() => openHistory(file)).toThrow(expect.objectContaining({ code: "JW4026" }));
  expect(readFileSync(file, "utf8")).toBe(content);
});

test("the database of another program is refused and left as it is", () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "jetway-history-")), "history.sqlite");
  const other = new DatabaseSync(file);
  other.exec("CREATE TABLE songs (title TEXT)");
  other.close();
  expect(() => openHistory(file)).toThrow(expect.objectContaining({ code: "JW4026" }));
  expect(new DatabaseSync(file).prepare("SELECT count(*) AS count FROM sqlite_master").get()).toEqual({ count: 1 });
});

test("a history that is damaged in the middle is an error that names it when the damage is met", async () => {
  const file = newFile();
  const history = openHistory(file);
  for (let index = 0; index < 50; index++) await runDag(dag, { history, clock: clock(), runId: `run ${index}` });
  history.close();
  const bytes = readFileSync(file);
  bytes.fill(0xab, 4096 * 2);
  writeFileSync(file, bytes);
  expect(() => {
    const damaged = openHistory(file);
    for (const { dagId, runId } of damaged.listRuns()) damaged.readRun(dagId, runId);
  }).toThrow(expect.objectContaining({ code: "JW4026", message: expect.stringContaining(file) }));
});

test("a history of a newer Jetway is refused and left as it is", () => {
  const file = newFile();
  openHistory(file).close();
  const newer = new DatabaseSync(file);
  newer.exec("PRAGMA user_version = 99");
  newer.close();
  expect(() => openHistory(file)).toThrow(
    expect.objectContaining({ code: "JW4025", message: expect.stringContaining("version 99") }),
  );
});

test("a name that no file can have is an error that says so", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "jetway-history-"));
  expect(() => openHistory(folder)).toThrow(
    expect.objectContaining({ code: "JW4024", message: expect.stringContaining("cannot be opened") }),
  );
  expect(statSync(folder).isDirectory()).toBe(true);
  expect(existsSync(path.join(folder, "history.sqlite"))).toBe(false);
});
