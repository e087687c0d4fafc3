import { expect, test } from "vitest";
import { jetway } from "../test/support/command-line.ts";

const cases = [
  "# two timetables, one mistake",
  JSON.stringify({ id: 1, now: "2026-01-05T12:00:00Z", timetable: { type: "cron_trigger", cron: "@daily" } }),
  "not JSON",
  JSON.stringify({ id: 2, now: 0, timetable: { type: "null" } }),
].join("\n");

test("jetway engine timetable answers a line with a line, and goes on after a mistake", {
  timeout: 30_000,
}, async () => {
  const { exitCode, stdout, stderr } = await jetway(["engine", "timetable"], { input: cases });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers).toEqual([
    expect.objectContaining({ id: 1, ok: true, timetable: "CronTriggerTimetable" }),
    expect.objectContaining({ id: null, ok: false }),
    expect.objectContaining({ id: 2, ok: true, runs: [null] }),
  ]);
});

test("jetway engine trace answers a line with a line", { timeout: 30_000 }, async () => {
  const input = JSON.stringify({ id: "one", dag: { tasks: [{ id: "only" }] } });
  const { exitCode, stdout } = await jetway(["engine", "trace"], { input });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ id: "one", ok: true, dag_run: "success" });
});

test("what the engine cannot be asked is refused", { timeout: 30_000 }, async () => {
  const { exitCode, stderr } = await jetway(["engine", "oracle"]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("Allowed choices are trace, timetable");
});
