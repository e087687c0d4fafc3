import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { compileProject } from "#compiler/compile.ts";
import { ensureAirflowEnvironment } from "../scripts/airflow/airflow-environment.ts";
import type { Benchmark, Measurement } from "./measurement.ts";

const repository = resolve(import.meta.dirname, "..");
const version = "3.4.0b2";
const rounds = 30;

/** How long Airflow takes to parse an emitted file, against the same DAG written by hand. */
export const parse: Benchmark = async (say) => {
  const { bin } = await ensureAirflowEnvironment(version);
  const root = mkdtempSync(join(tmpdir(), "jetway-bench-"));
  const measurements: Measurement[] = [];
  for (const tasks of [10, 200]) {
    say(`parsing ${tasks} tasks on Airflow ${version}`);
    const emitted = join(root, `emitted-${tasks}`);
    await emit(emitted, tasks);
    for (const [name, { peer, goal, write }] of Object.entries(peers)) {
      const byHand = join(root, `${name}-${tasks}`);
      mkdirSync(byHand);
      writeFileSync(join(byHand, "many.py"), write(tasks));
      const script = join(import.meta.dirname, "parse.py");
      const output = execFileSync(join(bin, "python"), [script, String(rounds), emitted, byHand], {
        encoding: "utf8",
        env: parserEnvironment(join(root, "home")),
        stdio: ["ignore", "pipe", "ignore"],
      });
      const timed = JSON.parse(output.trim().split("\n").at(-1) ?? "") as Pick<
        Measurement,
        "ours" | "theirs" | "ratio"
      >;
      measurements.push({ what: `${tasks} tasks`, peer, rounds, ...(goal === undefined ? {} : { goal }), ...timed });
    }
  }
  rmSync(root, { recursive: true });
  return measurements;
};

/** The same DAG by hand: as most people write it, and as little as Airflow lets one get away with. */
const peers: Readonly<Record<string, { readonly peer: string; readonly goal?: number; write(tasks: number): string }>> =
  {
    decorated: { peer: "by hand, with `@task`", goal: 1.05, write: decorated },
    minimal: { peer: "by hand, with a bare operator in the same file", write: minimal },
  };

/** As servers run: an Airflow may write bytecode. */
function parserEnvironment(home: string): NodeJS.ProcessEnv {
  const { PYTHONDONTWRITEBYTECODE: _unset, ...inherited } = process.env;
  return { ...inherited, AIRFLOW_HOME: home, AIRFLOW__CORE__LOAD_EXAMPLES: "False" };
}

async function emit(folder: string, tasks: number): Promise<void> {
  const root = `${folder}-project`;
  mkdirSync(join(root, "dags"), { recursive: true });
  mkdirSync(join(root, "node_modules"));
  symlinkSync(repository, join(root, "node_modules", "jetway"));
  writeFileSync(join(root, "package.json"), '{"type":"module"}');
  writeFileSync(join(root, "dags", "many.dag.ts"), moduleText(tasks));
  const { artefacts, diagnostics } = await compileProject({
    root,
    project: "bench",
    dags: ["dags/*.dag.ts"],
    target: "3.0",
  });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  for (const { path, content } of artefacts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function moduleText(tasks: number): string {
  return `import { cron, dag, task } from "jetway";
const step = task("step", ({ value }: { value: number }) => value + 1);
export default dag("many", { schedule: cron("0 6 * * *"), startDate: "2026-01-01" }, () => {
  let last = step.override({ taskId: "task_0" })({ value: 0 });
  for (let index = 1; index < ${tasks}; index++) last = step.override({ taskId: \`task_\${index}\` })({ value: last });
});
`;
}

const head = [
  'with DAG(dag_id="many", schedule=CronTriggerTimetable("0 6 * * *", timezone="UTC"),',
  '         start_date=pendulum.datetime(2026, 1, 1, tz="UTC"), catchup=False) as dag:',
];

function decorated(tasks: number): string {
  const lines = [
    "import pendulum",
    "from airflow.sdk import DAG, task",
    "from airflow.timetables.trigger import CronTriggerTimetable",
    "",
    "",
    "@task",
    "def step(value: int) -> int:",
    "    return value + 1",
    "",
    "",
    ...head,
  ];
  for (let index = 0; index < tasks; index++) {
    const value = index === 0 ? "0" : `task_${index - 1}`;
    lines.push(`    task_${index} = step.override(task_id="task_${index}")(${value})`);
  }
  return `${lines.join("\n")}\n`;
}

function minimal(tasks: number): string {
  const lines = [
    "import pendulum",
    "from airflow.sdk import DAG, BaseOperator",
    "from airflow.timetables.trigger import CronTriggerTimetable",
    "",
    "",
    "class Step(BaseOperator):",
    "    def __init__(self, *, inputs, **kwargs):",
    "        super().__init__(**kwargs)",
    "        self.inputs = inputs",
    "",
    "    def execute(self, context):",
    "        return 1",
    "",
    "",
    ...head,
  ];
  for (let index = 0; index < tasks; index++) {
    const value = index === 0 ? "0" : `"task_${index - 1}"`;
    lines.push(`    task_${index} = Step(task_id="task_${index}", inputs={"value": ${value}})`);
  }
  for (let index = 1; index < tasks; index++) lines.push(`    task_${index - 1} >> task_${index}`);
  return `${lines.join("\n")}\n`;
}
