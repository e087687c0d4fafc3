import { expect, test } from "vitest";
import { handMadeDag, typescriptTask } from "../../../test/support/hand-made-dag.ts";
import { failing, hanging, talking } from "../../../test/support/isolated-tasks.ts";
import { virtualClock } from "../clock.ts";
import { runDag } from "../run-dag.ts";

const environment = { ...process.env, AIRFLOW_CONN_LAKE: "postgres://u:secret-word@h/db", AIRFLOW_VAR_REGION: "eu" };

test("a task in a process of its own reads and writes as it does here", { timeout: 30_000 }, async () => {
  const run = await runDag(talking, { isolate: true, environment });
  expect(run.state).toBe("success");
  expect(run.xcom("say")).toMatchObject({ day: "Monday", at: new Date(0) });
  expect(run.xcom("read", "extra")).toEqual(new Date(0));
  expect(run.xcom("read")).toEqual({
    other: true,
    date: true,
    day: run.xcom("say"),
    variable: "eu",
    password: "secret-word",
    withheld: true,
  });
  const lines = run.taskInstance("say").tries[0]?.log.map(({ level, message, fields }) => [level, message, fields]);
  expect(lines).toEqual([
    ["info", "printed", {}],
    ["warning", "complained", {}],
    ["info", "logged", { tryNumber: 1, mapIndex: -1 }],
  ]);
});

test("failures of a process are those of its task", { timeout: 30_000 }, async () => {
  const run = await runDag(failing, { isolate: true, environment });
  const errors = run.taskInstances.map(({ taskId, tries }) => [taskId, tries[0]?.error?.message]);
  expect(errors).toEqual([
    ["refuse", expect.stringContaining("has 600 characters; Airflow takes 1 to 512")],
    ["fail", "no access"],
    ["exit", expect.stringContaining("was killed by signal 9")],
  ]);
});

test("a process that listens to nobody is killed", { timeout: 30_000 }, async () => {
  const stop = new AbortController();
  let pid = 0;
  const run = await runDag(hanging, {
    isolate: true,
    environment,
    signal: stop.signal,
    onEvent: (event) => {
      if (event.kind !== "taskLog" || event.message !== "listening to nobody") return;
      pid = Number(event.fields["pid"]);
      stop.abort();
    },
  });
  expect(run).toMatchObject({ state: "failed", reason: "run_stopped" });
  expect(run.taskInstance("hang").state).toBe("failed");
  expect(isRunning(pid)).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test("a DAG that no module defines cannot be isolated, and says so", async () => {
  const dag = handMadeDag([typescriptTask("a")], { handlers: { a: () => 1 } });
  const run = await runDag(dag, { isolate: true, clock: virtualClock("2026-01-01") });
  expect(run.taskInstance("a").tries[0]?.error?.message).toContain("JW4028");
  const mocked = await runDag(dag, { isolate: true, mocks: { a: () => 2 } });
  expect(mocked.xcom("a")).toBe(2);
});
