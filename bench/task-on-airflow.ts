import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { compileProject } from "#compiler/compile.ts";
import { type AirflowClient, createClient, password } from "#sdk/client/index.ts";
import { minutes } from "#sdk/index.ts";
import { type RunningAirflow, startAirflow } from "../scripts/airflow/standalone.ts";
import { median } from "./measure-pairs.ts";
import type { Benchmark, Measurement } from "./measurement.ts";

const repository = resolve(import.meta.dirname, "..");
const rounds = 15;

/** What a small task costs on Airflow in TypeScript, against the same in Python: its duration, and the time from being queued to its end. */
export const taskOnAirflow: Benchmark = async (say) => {
  const measurements: Measurement[] = [];
  for (const version of ["3.0.6", "3.4.0b2"]) {
    say(`starting Airflow ${version}`);
    const airflow = await startAirflow({ version });
    try {
      await install(airflow);
      const client = createClient({ url: airflow.url, auth: password(airflow) });
      measurements.push(...(await measure(client, version, say)));
    } finally {
      await airflow.stop();
    }
  }
  return measurements;
};

interface Times {
  readonly duration: number;
  readonly queuedToEnd: number;
}

async function measure(client: AirflowClient, version: string, say: (line: string) => void): Promise<Measurement[]> {
  const dags = ["typescript_task", "python_task"] as const;
  await Promise.all(dags.map((dagId) => untilKnown(client, dagId)));
  for (const dagId of dags) await runOnce(client, dagId);
  const pairs: { readonly ours: Times; readonly theirs: Times }[] = [];
  for (let round = 0; round < rounds; round++) {
    pairs.push({ ours: await runOnce(client, "typescript_task"), theirs: await runOnce(client, "python_task") });
  }
  say(`${rounds} runs of each on ${version}`);
  const row = (what: string, goal: number, time: (times: Times) => number): Measurement => ({
    what: `${what}, Airflow ${version}`,
    peer: "a Python `@task`",
    goal,
    rounds,
    ours: median(pairs.map(({ ours }) => time(ours))),
    theirs: median(pairs.map(({ theirs }) => time(theirs))),
    ratio: median(pairs.map(({ ours, theirs }) => time(ours) / time(theirs))),
  });
  return [row("duration", 1, (times) => times.duration), row("queued to end", 1, (times) => times.queuedToEnd)];
}

async function runOnce(client: AirflowClient, dagId: string): Promise<Times> {
  const run = await client.dag(dagId).trigger({});
  const { state } = await run.wait({ timeout: minutes(2) });
  const instance = await run.taskInstance("add").details();
  const { queuedAt, startDate, endDate } = instance;
  if (state !== "success" || queuedAt === null || startDate === null || endDate === null) {
    throw new Error(`${dagId} ended ${state}.`);
  }
  return { duration: endDate.getTime() - startDate.getTime(), queuedToEnd: endDate.getTime() - queuedAt.getTime() };
}

async function untilKnown(client: AirflowClient, dagId: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    try {
      return await client.dag(dagId).unpause();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await new Promise((resume) => setTimeout(resume, 500));
  }
}

const typescriptModule = `import { dag, task } from "jetway";
const add = task("add", ({ left, right }: { left: number; right: number }) => left + right);
export default dag("typescript_task", {}, () => void add({ left: 1, right: 2 }));
`;

const pythonModule = `from airflow.sdk import dag, task


@dag(dag_id="python_task", schedule=None)
def python_task():
    @task
    def add(left: int, right: int) -> int:
        return left + right

    add(1, 2)


python_task()
`;

async function install(airflow: RunningAirflow): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "jetway-bench-"));
  mkdirSync(join(root, "dags"));
  mkdirSync(join(root, "node_modules"));
  symlinkSync(repository, join(root, "node_modules", "jetway"));
  writeFileSync(join(root, "package.json"), '{"type":"module"}');
  writeFileSync(join(root, "dags", "typescript-task.dag.ts"), typescriptModule);
  const { artefacts } = await compileProject({ root, project: "bench", dags: ["dags/*.dag.ts"], target: "3.0" });
  for (const { path, content } of artefacts) {
    mkdirSync(dirname(join(airflow.dagsFolder, path)), { recursive: true });
    writeFileSync(join(airflow.dagsFolder, path), content);
  }
  writeFileSync(join(airflow.dagsFolder, "python_task.py"), pythonModule);
  rmSync(root, { recursive: true });
}
