import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cron, dag, minutes, task } from "jetway";
import { createLocalScheduler, openHistory, virtualClock } from "jetway/local";
import { createEngine } from "#sdk/engine/index.ts";
import { createDagPlan } from "#sdk/local/plan/create-dag-plan.ts";
import { play } from "#sdk/virtual-time/play.ts";
import type { Measurement } from "../measurement.ts";
import { cpuSince, cpuTime } from "./play-plan.ts";

const hourly = dag(
  "hourly",
  { schedule: cron("0 * * * *", { timezone: "Europe/Berlin" }), startDate: "2025-01-01" },
  () => {
    const extract = task("extract", () => {}, { retries: 2, retryDelay: minutes(5) })();
    const load = task("load", () => {})();
    for (const name of ["left", "middle", "right"]) {
      const part = task(name, () => {})();
      extract.before(part);
      part.before(load);
    }
  },
);

const [from, until] = [Date.parse("2025-01-01T00:00:00Z"), Date.parse("2026-01-01T00:00:00Z")];

/** A year of an hourly DAG of five tasks, the first of which fails once in each run: in memory, and written to a history. */
export async function measureYear(say: (line: string) => void): Promise<readonly Measurement[]> {
  say("a year in memory");
  const inMemory = cpuTime(playYear);
  say("a year with a history");
  const withHistory = await timeYearWithHistory();
  const goals = { peer: "the goal, of CPU time", goal: 1, rounds: 1 };
  return [
    { ...goals, what: "a year of an hourly DAG, in memory", ours: inMemory, theirs: 1000, ratio: inMemory / 1000 },
    {
      ...goals,
      what: "a year of an hourly DAG, with history",
      ours: withHistory,
      theirs: 10_000,
      ratio: withHistory / 10_000,
    },
  ];
}

function playYear(): void {
  const limits = { pools: {}, parallelism: 32 };
  const engine = createEngine({ dags: [createDagPlan(hourly.ir, "3.4")], target: "3.4", limits });
  play({
    engine,
    at: from * 1000,
    until: until * 1000 - 1,
    events: [],
    script: ({ instance, tryNumber }) => ({
      duration: 60_000_000,
      outcome: instance.taskId === "extract" && tryNumber === 1 ? { kind: "failed", retry: true } : { kind: "success" },
    }),
  });
  if (engine.data.runs.length < 8760) throw new Error(`A year had ${engine.data.runs.length} hours.`);
}

async function timeYearWithHistory(): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), "jetway-bench-"));
  const history = openHistory(join(directory, "history.db"));
  const before = process.cpuUsage();
  const scheduler = await createLocalScheduler({
    dags: [{ dag: hourly }],
    clock: virtualClock(new Date(from)),
    history,
    script: ({ taskId, tryNumber }) => ({
      takes: 60_000_000,
      end:
        taskId === "extract" && tryNumber === 1
          ? { kind: "failed", retry: true, message: "not there yet" }
          : { kind: "success", value: undefined },
    }),
  });
  await scheduler.runUntil(until * 1000 - 1);
  const took = cpuSince(before);
  history.close();
  rmSync(directory, { recursive: true });
  return took;
}
