import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { bashTask, handMadeDag, outputOf, plainOptions, typescriptTask } from "../../../test/support/hand-made-dag.ts";
import type { Expression } from "../../ir/index.ts";
import { virtualClock } from "../clock.ts";
import { runDag } from "../run-dag.ts";
import type { LocalRunOptions } from "../run-options.ts";

async function runBash(command: string, details: Parameters<typeof bashTask>[2] = {}, options: LocalRunOptions = {}) {
  const run = await runDag(handMadeDag([bashTask("shell", command, details)]), options);
  const { state, tries } = run.taskInstance("shell");
  return { state, value: run.xcom("shell"), log: tries[0]?.log.map(({ message }) => message), error: tries[0]?.error };
}

test.for([
  ["the last line", "echo one; echo two", "two"],
  ["empty text when nothing is printed", "true", ""],
  ["empty text when the last line is empty", "echo one; echo", ""],
  ["the last line without a line end", "printf 'one\\ntwo'", "two"],
  ["error output too, in the order in which it was written", "echo one; echo two >&2; echo three >&2", "three"],
  ["text without the white space at its end", "printf ' one \\t\\x1f\\r\\n'", " one"],
  ["escapes for bytes that are no UTF-8", "printf 'caf\\xe9 \\xe2\\x82 é€😀\\n'", "caf\\xe9 \\xe2\\x82 é€😀"],
  [
    "escapes for what only looks like UTF-8, and keeps a byte order mark",
    "printf '\\xf0\\x9f\\x98 \\xc0\\xaf \\xed\\xa0\\x80 x\\xef\\xbb\\xbf\\n'",
    "\\xf0\\x9f\\x98 \\xc0\\xaf \\xed\\xa0\\x80 x\ufeff",
  ],
  ["what goes to the special files", "echo one > /dev/stdout; echo two > /dev/stderr", "two"],
] as const)("a command returns %s", async ([, command, expected]) => {
  expect(await runBash(command)).toMatchObject({ state: "success", value: expected });
});

test("every line is logged, and a failing command fails with its exit code", async () => {
  expect(await runBash("echo one; echo two >&2; exit 3")).toMatchObject({
    state: "failed",
    value: undefined,
    log: ["one", "two"],
    error: { name: "AirflowException", message: expect.stringContaining("non-zero exit code 3.") },
  });
});

test("a command that is killed has the negative number of the signal, as Python has it", async () => {
  expect((await runBash("kill -9 $$")).error?.message).toContain("exit code -9.");
});

test("exit code 99 skips the task", async () => {
  expect(await runBash("exit 99")).toMatchObject({
    state: "skipped",
    log: ["Bash command returned exit code 99. Skipping."],
  });
});

test("the environment is appended, values are text as Python prints them, and none of it is shell code", async () => {
  const environment: Record<string, Expression> = {
    QUOTED: { kind: "literal", value: "$(echo no) `no` \"' ; \\ \n" },
    YES: { kind: "literal", value: true },
    ROWS: outputOf("rows"),
    MIXED: { kind: "template", parts: [{ kind: "literal", value: "n=" }, outputOf("rows", 0)] },
    FROM_RUN: { kind: "run", field: "ds" },
  };
  const command = 'printf "%s|" "$QUOTED" "$YES" "$ROWS" "$MIXED" "$FROM_RUN" "$INHERITED" | tr "\\n" "~"';
  const dag = handMadeDag([typescriptTask("rows"), bashTask("shell", command, { environment })], {
    order: [["rows", "shell"]],
    handlers: { rows: () => [1.5, null, "x"] },
  });
  const run = await runDag(dag, {
    logicalDate: "2026-01-31",
    clock: virtualClock("2026-02-01"),
    environment: { ...process.env, INHERITED: "here" },
  });
  expect(run.xcom("shell")).toBe("$(echo no) `no` \"' ; \\ ~|True|[1.5, None, 'x']|n=1.5|2026-01-31|here|");
});

test("Airflow's variables are set", async () => {
  const { value } = await runBash(
    'echo "$AIRFLOW_CTX_DAG_ID $AIRFLOW_CTX_TASK_ID $AIRFLOW_CTX_LOGICAL_DATE $AIRFLOW_CTX_TRY_NUMBER $AIRFLOW_CTX_DAG_RUN_ID $AIRFLOW_CTX_DAG_OWNER"',
    { options: plainOptions({ owner: "me" }) },
    { logicalDate: "2026-01-31T06:00:00.250Z", runId: "once", clock: virtualClock("2026-02-01") },
  );
  expect(value).toBe("hand_made shell 2026-01-31T06:00:00.250000+00:00 1 once me");
});

test("a command runs in a temporary directory that is gone afterwards", async () => {
  const { value } = await runBash("touch here; pwd");
  expect(value).toMatch(/airflowtmp/);
  expect(existsSync(String(value))).toBe(false);
});

test("a working directory is taken from the run's own, and refused when it is none", async () => {
  const directory = temporaryDirectory();
  expect(await runBash("pwd", { workingDirectory: "." }, { workingDirectory: directory })).toMatchObject({
    value: directory,
  });
  const { state, error } = await runBash("pwd", { workingDirectory: "missing" }, { workingDirectory: directory });
  expect(state).toBe("failed");
  expect(error?.message).toContain('The working directory "missing" of task "shell" is no directory. (JW4013)');
});

test("bash that is not there fails the task with a hint", async () => {
  const { state, error } = await runBash("true", {}, { environment: { PATH: temporaryDirectory() } });
  expect(state).toBe("failed");
  expect(error?.message).toContain("JW4013");
});

test("executionTimeout ends the whole process group of a command, also what runs in the background and ignores SIGTERM", async () => {
  const pids = path.join(temporaryDirectory(), "pids");
  const { state, error } = await runBash(
    `(trap '' TERM; exec sleep 60 > /dev/null 2>&1) & echo $! > ${pids}; echo $$ >> ${pids}; sleep 60`,
    { options: { executionTimeout: { kind: "duration", seconds: 0.5 } } },
    { clock: virtualClock("2026-01-01") },
  );
  expect(state).toBe("failed");
  expect(error?.name).toBe("AirflowTaskTimeout");
  await vi.waitFor(() => expect(readFileSync(pids, "utf8").trim().split("\n").filter(isAlive)).toEqual([]));
});

test("an aborted run leaves no process behind, also one that ignores SIGTERM", { timeout: 20_000 }, async () => {
  const stop = new AbortController();
  const pids: string[] = [];
  const run = await runDag(handMadeDag([bashTask("shell", "trap '' TERM; echo $$; while :; do sleep 1; done")]), {
    signal: stop.signal,
    onEvent: (event) => {
      if (event.kind !== "taskLog") return;
      pids.push(event.message);
      stop.abort();
    },
  });
  expect(run.taskInstance("shell").state).toBe("failed");
  expect(pids.filter(isAlive)).toEqual([]);
});

test("a listener that throws ends the run with its error, and leaves no process behind", async () => {
  const pids = path.join(temporaryDirectory(), "pids");
  const run = runDag(
    handMadeDag([
      bashTask("shell", `echo $$ > ${pids}; echo started; sleep 60`),
      bashTask(
        "other",
        `
    until [ -s ${pids} ]; do sleep 0.05; done`,
      ),
    ]),
    {
      onEvent: (event) => {
        if (event.kind === "taskStateChanged" && event.to === "success") throw new Error("the terminal is gone");
      },
    },
  );
  await expect(run).rejects.toThrow("the terminal is gone");
  expect(readFileSync(pids, "utf8").trim().split("\n").filter(isAlive)).toEqual([]);
});

function temporaryDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), "jetway-local-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

function isAlive(pid: string): boolean {
  try {
    process.kill(Number(pid), 0);
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}
