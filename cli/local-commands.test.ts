import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { jetway, project } from "../test/support/command-line.ts";

// Each test starts processes, some several.
vi.setConfig({ testTimeout: 60_000 });

const daily = `import { cron, dag, task } from "jetway";
const load = task("load", (_inputs, { log }) => { log.info("read", { rows: 3 }); return { rows: [1, 2, 3] }; });
const audit = task("audit", ({ rows }) => { if (rows.length < 4) throw new Error("too few rows"); });
const publish = task("publish", () => "published");
export default dag("daily", { schedule: cron("0 6 * * *"), startDate: "2026-01-01" }, () => {
  const { output } = load();
  publish().after(audit({ rows: output.rows }));
});
`;

function dailyProject(more: Readonly<Record<string, string>> = {}): string {
  return project({ "dags/daily.dag.ts": daily, ...more });
}

test("a run is kept: its tasks, its log, its error and its XComs can be read later", async () => {
  const directory = dailyProject();
  const { exitCode, stdout } = await jetway(["run"], { directory });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^publish +upstream_failed +0 +all_success: audit failed$/m);
  const runs = await jetway(["runs", "--local"], { directory });
  expect(runs.stdout).toMatch(/^run +state +started \(UTC\) +time +dag\nmanual__\S+ +failed .* daily\n$/);
  const { runs: listed } = JSON.parse((await jetway(["runs", "daily", "--local", "--json"], { directory })).stdout);
  const { stdout: tasks } = await jetway(["runs", "daily", listed[0].runId, "--local"], { directory });
  expect(tasks).toMatch(/^audit +failed +1 /m);
  const log = await jetway(["logs", "daily", "load", "--local"], { directory });
  expect(log.stdout).toMatch(/^2\d{3}-.* info +read rows=3\n$/);
  const failure = await jetway(["logs", "daily", "audit", "--local"], { directory });
  expect(failure.stdout).toContain("Error: too few rows");
  const xcom = await jetway(["xcom", "daily", "load", "--local", "--json"], { directory });
  expect(JSON.parse(xcom.stdout)).toEqual({ rows: [1, 2, 3] });
});

test("of a mapped task the list of what its instances pushed is shown, or one of them", async () => {
  const squares = `import { dag, task } from "jetway";
const square = task("square", ({ number }) => number * number);
export default dag("squares", {}, () => { square.map({ number: [3, 1] }); });
`;
  const directory = project({ "dags/squares.dag.ts": squares });
  await jetway(["run"], { directory });
  const read = (...more: string[]) =>
    jetway(["xcom", "squares", "square", "--local", "--json", ...more], { directory });
  expect(JSON.parse((await read()).stdout)).toEqual([9, 1]);
  expect(JSON.parse((await read("--map-index", "1")).stdout)).toBe(1);
  expect((await read("--key", "rows")).stdout).toContain("It pushed return_value.");
});

test("what the local history does not have is answered with what it has", async () => {
  const directory = dailyProject();
  expect(await jetway(["runs", "--local"], { directory })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/^error\[JW0031\]: This project has no history of local runs\./),
  });
  await jetway(["run", "--mock", "audit=1"], { directory });
  expect(await jetway(["logs", "daily", "pubish", "--local"], { directory })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Did you mean "publish"?'),
  });
  expect(await jetway(["xcom", "daily", "load", "--local", "--key", "rows"], { directory })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("It pushed return_value."),
  });
  expect(await jetway(["logs", "daly", "load", "--local"], { directory })).toMatchObject({
    stderr: expect.stringContaining('Did you mean "daily"?'),
  });
});

test("--events prints what happens as lines of JSON", async () => {
  const { stdout } = await jetway(["run", "--events", "--mock", "audit=1"], { directory: dailyProject() });
  const events = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(events[0]).toMatchObject({ kind: "runCreated", dagId: "daily" });
  expect(events).toContainEqual(expect.objectContaining({ kind: "taskLog", message: "read", fields: { rows: 3 } }));
  expect(events.at(-1)).toMatchObject({ kind: "runFinished", state: "success" });
});

test("simulate shows the runs of a period without running code, and draws one of them", async () => {
  const { exitCode, stdout } = await jetway(
    ["simulate", "--from", "2026-01-01", "--to", "2026-02-01", "--takes", "20m"],
    {
      directory: dailyProject(),
    },
  );
  expect(exitCode).toBe(0);
  expect(stdout).toContain("daily, 2026-01-01 to 2026-02-01 (UTC): 31 runs, 31 success.\n");
  expect(stdout).toContain("26✓ 27✓ 28✓ 29✓ 30✓ 31✓\n");
  expect(stdout).toMatch(/^load +█+\naudit +█+\npublish +█+\n +┴─/m);
});

test("outcomes from a file decide how runs go, and the first that failed is drawn", async () => {
  const outcomes = {
    audit: { kind: "onDates", dates: { "2026-01-13": { kind: "fail", message: "broken" } } },
    load: "PT5M",
  };
  const directory = dailyProject({ "outcomes.json": JSON.stringify(outcomes) });
  const period = ["--from", "2026-01-10", "--to", "2026-01-15", "--outcomes", "outcomes.json"];
  const { exitCode, stdout } = await jetway(["simulate", "daily", ...period], { directory });
  expect(exitCode).toBe(1);
  expect(stdout).toContain("5 runs, 4 success, 1 failed.");
  expect(stdout).toContain("failed  scheduled__2026-01-13T06:00:00+00:00  audit: broken\n");
  expect(stdout).toContain("daily, run scheduled__2026-01-13T06:00:00+00:00: failed\n");
  const { stdout: json } = await jetway(["simulate", "daily", ...period, "--json"], { directory });
  const run = JSON.parse(json).runs[3];
  expect(run).toMatchObject({ state: "failed", logicalDate: "2026-01-13T06:00:00.000Z" });
  expect(run.tasks[1]).toMatchObject({ taskId: "publish", state: "upstream_failed", why: "all_success: audit failed" });
});

test("the chart is written as an SVG, the same each time", async () => {
  const directory = dailyProject();
  const words = ["simulate", "--from", "2026-01-01", "--to", "2026-01-04", "--svg"];
  await jetway([...words, "one.svg"], { directory });
  await jetway([...words, "two.svg"], { directory });
  const svg = readFileSync(join(directory, "one.svg"), "utf8");
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
  expect(svg).toBe(readFileSync(join(directory, "two.svg"), "utf8"));
  expect(await jetway([...words, "lost/three.svg"], { directory })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/^error\[JW0010\]: .*three\.svg cannot be written/),
  });
  expect(existsSync(join(directory, ".jetway/history.sqlite"))).toBe(false);
});

test.each([
  [["--from", "2026-02-01", "--to", "2026-01-01"], 1, "JW4053"],
  [["--from", "2026-02-01"], 2, "JW0001"],
  [["--from", "2026-02-01", "--to", "2026-03-01", "--takes", "soon"], 2, "JW0001"],
  [["--from", "2026-02-01", "--to", "2026-03-01", "--pool", "lake"], 2, "JW0008"],
  [["--from", "2026-01-01", "--to", "2026-01-03", "--run", "scheduled__2026-01-01"], 2, "JW0031"],
])("simulate %j ends with a code", async (words, exitCode, code) => {
  expect(await jetway(["simulate", ...words], { directory: dailyProject() })).toMatchObject({
    exitCode,
    stdout: "",
    stderr: expect.stringContaining(`error[${code}]`),
  });
});

test.each([
  ["{", "it cannot be read"],
  ["[]", "it holds no object"],
  ['{ "audit": "fial" }', 'the outcome of task "audit" has the kind "fial", which is not known'],
  ['{ "audit": { "kind": "takes", "time": 5 } }', 'the outcome of task "audit" cannot be read'],
  ['{ "audit": { "kind": "onDates" } }', 'the outcome of task "audit" has no "dates"'],
])("outcomes that read %s are refused with the file", async (content, message) => {
  const directory = dailyProject();
  writeFileSync(join(directory, "outcomes.json"), content);
  const words = ["simulate", "--from", "2026-01-01", "--to", "2026-01-02", "--outcomes", "outcomes.json"];
  const { exitCode, stderr } = await jetway(words, { directory });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`outcomes.json: ${message}`);
  expect(stderr).toMatch(/^error\[JW0030\]/);
});

test("dev keeps the schedule running until it is interrupted, and goes on with what was running", async () => {
  const often = `import { existsSync, writeFileSync } from "node:fs";
import { dag, every, seconds, task } from "jetway";
const wait = task("wait", async (_inputs, { signal, tryNumber }) => {
  writeFileSync("try-" + tryNumber, "");
  if (tryNumber === 1) await new Promise((resolve) => signal.addEventListener("abort", resolve));
}, { retries: 1, retryDelay: seconds(0) });
export default dag("often", { schedule: every(seconds(3600)), startDate: "2026-01-01", catchup: false }, () => { wait(); });
`;
  const directory = project({ "dags/often.dag.ts": often });
  const fileIsThere = (name: string) =>
    vi.waitFor(() => expect(existsSync(join(directory, name))).toBe(true), { timeout: 20_000 });
  const first = await jetway(["dev"], { directory, interruptWhen: fileIsThere("try-1") });
  expect(first).toMatchObject({ exitCode: 130, stdout: "" });
  expect(first.stderr).toMatch(/ {2}often started, run scheduled__/);
  const second = await jetway(["dev", "--json"], { directory, interruptWhen: fileIsThere("try-2") });
  expect(second.exitCode).toBe(130);
  const events = second.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(events).toContainEqual(
    expect.objectContaining({ kind: "taskStateChanged", taskId: "wait", from: "running", to: "up_for_retry" }),
  );
});

test("a mock of dev names its DAG", async () => {
  expect(await jetway(["dev", "--mock", "dayly.load=1"], { directory: dailyProject() })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Did you mean "daily"?'),
  });
});

test("a damaged history is refused before anything runs, and stays as it is", async () => {
  const directory = dailyProject({ ".jetway/history.sqlite": "not a database\n".repeat(100) });
  const { exitCode, stderr } = await jetway(["run", "--mock", "audit=1"], { directory });
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^error\[JW4026\]/);
  expect(stderr).not.toContain("load success");
  expect(readFileSync(join(directory, ".jetway/history.sqlite"), "utf8")).toMatch(/^not a database\n/);
  expect(await jetway(["runs", "--local"], { directory })).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining("JW4026"),
  });
});
