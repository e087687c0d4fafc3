import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dag, task } from "jetway";
import { createLocalScheduler, openHistory, virtualClock } from "jetway/local";
import { createDagPlan } from "#sdk/local/plan/create-dag-plan.ts";
import { ensureAirflowEnvironment } from "../../scripts/airflow/airflow-environment.ts";
import type { Measurement } from "../measurement.ts";
import { playPlan, time } from "./play-plan.ts";

const nothing = task("nothing", () => {});

/** The DAG of `hundred_tasks.py`. */
const hundredTasks = dag("hundred_tasks", {}, () => {
  let above: ReturnType<typeof nothing>[] = [];
  for (let layer = 0; layer < 10; layer += 1) {
    const tasks = Array.from({ length: 10 }, (_, place) => nothing.override({ taskId: `t${layer}_${place}` })());
    for (const [place, below] of tasks.entries()) {
      for (const one of place === 0 ? above : above.slice(place, place + 1)) one.before(below);
    }
    above = tasks;
  }
});

/** One run of a DAG of a hundred tasks, against `airflow dags test` of the same DAG: its states alone, and with task code and a history. */
export async function measureHundredTasks(say: (line: string) => void): Promise<readonly Measurement[]> {
  say("running `airflow dags test`");
  const theirs = await timeAirflow();
  const rounds = 20;
  const states = medianOf(rounds, () => time(() => playPlan(createDagPlan(hundredTasks.ir, "3.4"))));
  say("running it with task code and a history");
  const whole: number[] = [];
  for (let round = 0; round <= rounds; round += 1) whole.push(await timeWithHistory());
  const code = medianOf(rounds, (round) => whole[round + 1] as number);
  const common = { peer: "`airflow dags test`, Airflow 3.4", theirs, rounds };
  return [
    { ...common, what: "a run of 100 tasks, states only", ours: states, ratio: states / theirs, goal: 1 / 5000 },
    {
      ...common,
      what: "a run of 100 tasks, with task code and history",
      ours: code,
      ratio: code / theirs,
      goal: 1 / 500,
    },
  ];
}

function medianOf(rounds: number, measure: (round: number) => number): number {
  measure(0);
  const sorted = Array.from({ length: rounds }, (_, round) => measure(round)).sort((left, right) => left - right);
  return sorted[Math.floor(rounds / 2)] as number;
}

async function timeWithHistory(): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), "jetway-bench-"));
  const history = openHistory(join(directory, "history.db"));
  const began = performance.now();
  const clock = virtualClock(new Date("2026-01-01T00:00:00Z"));
  const scheduler = await createLocalScheduler({ dags: [{ dag: hundredTasks }], clock, history });
  await scheduler.trigger("hundred_tasks", {});
  await scheduler.runUntilIdle();
  const took = performance.now() - began;
  history.close();
  rmSync(directory, { recursive: true });
  return took;
}

async function timeAirflow(): Promise<number> {
  const { bin } = await ensureAirflowEnvironment("3.4.0b2");
  const home = mkdtempSync(join(tmpdir(), "jetway-bench-"));
  mkdirSync(join(home, "dags"));
  cpSync(join(import.meta.dirname, "hundred_tasks.py"), join(home, "dags", "hundred_tasks.py"));
  const { PYTHONDONTWRITEBYTECODE: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    AIRFLOW_HOME: home,
    AIRFLOW__CORE__LOAD_EXAMPLES: "False",
    PATH: `${bin}:${inherited["PATH"]}`,
  };
  const airflow = (...parameters: readonly string[]) =>
    execFileSync(join(bin, "airflow"), parameters, { env, stdio: "ignore" });
  airflow("db", "migrate");
  const took = time(() => airflow("dags", "test", "hundred_tasks"));
  rmSync(home, { recursive: true });
  return took;
}
