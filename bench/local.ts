import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cron, dag, minutes, task } from "jetway";
import { createLocalScheduler, openHistory, type RunHistory, runDag, virtualClock } from "jetway/local";
import { ensureAirflowEnvironment } from "../scripts/airflow/airflow-environment.ts";
import { measurePairs } from "./measure-pairs.ts";
import type { Benchmark } from "./measurement.ts";
import { timeCommand } from "./time-command.ts";

const version = "3.4.0b2";

/** How long offline runs take with task code and history: one DAG against `airflow dags test`, and a year of an hourly one. */
export const local: Benchmark = async (say) => {
  const root = mkdtempSync(join(tmpdir(), "jetway-bench-"));
  try {
    say("100 tasks, here and by airflow dags test");
    const theirs = await prepareAirflow(root);
    const chain = await measurePairs({
      what: "100 tasks in a chain, with code and history",
      peer: `\`airflow dags test\` of Airflow ${version}`,
      goal: 1 / 500,
      rounds: 1,
      ours: () => timed(root, (history) => runDag(chained, { history, clock: virtualClock("2026-01-01") })),
      theirs,
    });
    say("a year of an hourly DAG of five tasks, of which each third run is retried");
    const year = await measurePairs({
      what: "8,760 runs of five tasks, with code, retries and history",
      peer: "the same without history",
      rounds: 1,
      ours: () => timed(root, (history) => playYear({ history })),
      theirs: () => timed(root, () => playYear({})),
    });
    return [chain, year];
  } finally {
    rmSync(root, { recursive: true });
  }
};

const step = task("step", ({ value }: { value: number }) => value + 1);
const chained = dag("chained", {}, () => {
  let last = step.override({ taskId: "task_0" })({ value: 0 });
  for (let index = 1; index < 100; index++) last = step.override({ taskId: `task_${index}` })({ value: last });
});

const extract = task("extract", (_: Record<never, never>, { tryNumber, logicalDate }) => {
  if (tryNumber === 1 && (logicalDate?.getUTCHours() ?? 0) % 3 === 0) throw new Error("no connection");
  return [1, 2, 3];
});
const clean = task("clean", ({ rows }: { rows: number[] }) => rows);
const load = task("load", ({ rows }: { rows: number[] }) => rows.length);
const check = task("check", ({ rows }: { rows: number[] }) => rows.length > 0);
const publish = task("publish", ({ count, isGood }: { count: number; isGood: boolean }, { log }) => {
  log.info("published", { count, isGood });
});
const hourly = dag(
  "hourly",
  {
    schedule: cron("0 * * * *"),
    startDate: "2026-01-01",
    catchup: true,
    defaults: { retries: 2, retryDelay: minutes(5) },
  },
  () => {
    const rows = clean({ rows: extract({}) });
    publish({ count: load({ rows }), isGood: check({ rows }) });
  },
);

async function playYear(more: { readonly history?: RunHistory }): Promise<void> {
  const scheduler = await createLocalScheduler({ dags: [{ dag: hourly }], clock: virtualClock("2026-01-01"), ...more });
  await scheduler.runUntil(new Date("2026-12-31T23:59:59Z"));
  const count = scheduler.runs().filter(({ state }) => state === "success").length;
  if (count !== 8760) throw new Error(`${count} of 8760 runs succeeded.`);
}

async function timed(root: string, action: (history: RunHistory) => Promise<unknown>): Promise<number> {
  const history = openHistory(join(mkdtempSync(join(root, "history-")), "history.sqlite"));
  const began = performance.now();
  await action(history);
  const elapsed = performance.now() - began;
  history.close();
  return elapsed;
}

/** A new Airflow with the same DAG by hand; gives what times a run of it. */
async function prepareAirflow(root: string): Promise<() => number> {
  const { bin } = await ensureAirflowEnvironment(version);
  const dags = join(root, "dags");
  mkdirSync(dags);
  writeFileSync(join(dags, "chained.py"), python);
  const { PYTHONDONTWRITEBYTECODE: _unset, ...inherited } = process.env;
  const env = {
    ...inherited,
    AIRFLOW_HOME: join(root, "airflow"),
    AIRFLOW__CORE__LOAD_EXAMPLES: "False",
    AIRFLOW__CORE__DAGS_FOLDER: dags,
  };
  timeCommand(join(bin, "airflow"), ["db", "migrate"], { env });
  return () => timeCommand(join(bin, "airflow"), ["dags", "test", "chained"], { env });
}

const python = `from airflow.sdk import DAG, task


@task
def step(value: int) -> int:
    return value + 1


with DAG(dag_id="chained", schedule=None):
    last = step.override(task_id="task_0")(value=0)
    for index in range(1, 100):
        last = step.override(task_id=f"task_{index}")(value=last)
`;
