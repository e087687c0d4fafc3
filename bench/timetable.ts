import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DataInterval, nextRun, type Timetable } from "#sdk/timetable/index.ts";
import { ensureAirflowEnvironment } from "../scripts/airflow/airflow-environment.ts";
import { measurePairs } from "./measure-pairs.ts";
import type { Benchmark } from "./measurement.ts";

const start = "2020-01-01T00:00:00Z";
const timezone = "Europe/Berlin";
const steps = 20_000;

/** How long 20,000 runs of a schedule take to work out, against Airflow's own timetable. The goal is a second; as a ratio it depends on Airflow. */
export const timetable: Benchmark = async (say) => {
  const { python } = await ensureAirflowEnvironment("3.4.0b2");
  const home = mkdtempSync(join(tmpdir(), "jetway-bench-"));
  const measurements = [];
  for (const cron of ["0 * * * *", "30 2 * * *", "30 2 13 * 5"]) {
    say(`stepping through ${cron}`);
    const script = [join(import.meta.dirname, "timetable.py"), cron, timezone, start, String(steps)];
    const theirs = () =>
      Number(execFileSync(python, script, { env: { ...process.env, AIRFLOW_HOME: home }, encoding: "utf8" }));
    const what = `${steps} runs of \`${cron}\` in ${timezone}`;
    measurements.push(
      await measurePairs({
        what,
        peer: "`CronTriggerTimetable` of Airflow 3.4",
        goal: 0.1,
        rounds: 3,
        ours: () => step(cron),
        theirs,
      }),
    );
  }
  rmSync(home, { recursive: true });
  return measurements;
};

function step(cron: string): number {
  const interval = { kind: "fixed", microseconds: 0 } as const;
  const asked: Timetable = { kind: "cronTrigger", cron, timezone, interval, runImmediately: false };
  const restriction = { earliest: Date.parse(start) * 1000, latest: null, catchup: true };
  const began = performance.now();
  let lastInterval: DataInterval | null = null;
  for (let count = 0; count < steps; count++) {
    const run = nextRun(asked, { lastInterval, restriction, now: restriction.earliest, target: "3.4" });
    if (run === null) throw new Error(`${cron} ended after ${count} runs.`);
    lastInterval = run.dataInterval;
  }
  return performance.now() - began;
}
