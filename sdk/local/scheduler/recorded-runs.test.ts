import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { handMadeDag, plainOptions, typescriptTask } from "../../../test/support/hand-made-dag.ts";
import { FailException, SkipException, type TaskHandler } from "../../task/index.ts";
import { virtualClock } from "../clock.ts";
import { runDag } from "../run-dag.ts";

interface RecordedCase {
  readonly name: string;
  readonly failFast?: boolean;
  readonly tasks: readonly {
    readonly id: string;
    readonly rule?: string;
    readonly retries?: number;
    readonly outcomes?: readonly string[];
    readonly upstream?: readonly string[];
  }[];
}

interface Recording {
  readonly runs: Readonly<Record<string, { readonly state: string; readonly tasks: Record<string, [string, number]> }>>;
}

const folder = new URL("../../../test/conformance/local-runs/", import.meta.url);
const read = <Content>(file: string): Content => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const cases = read<readonly RecordedCase[]>("cases.json");

function scripted(outcomes: readonly string[] = ["success"]): TaskHandler {
  return (_, { tryNumber }) => {
    const outcome = outcomes[Math.min(tryNumber, outcomes.length) - 1];
    if (outcome === "skip") throw new SkipException("scripted");
    if (outcome === "fail") throw new Error("scripted");
    if (outcome === "failForGood") throw new FailException("scripted");
    return outcome;
  };
}

async function runCase({ name, failFast = false, tasks }: RecordedCase) {
  const dag = handMadeDag(
    tasks.map(({ id, rule = "all_success", retries = 0 }) =>
      typescriptTask(id, { options: plainOptions({ triggerRule: rule, retries }) }),
    ),
    {
      dagId: name,
      options: plainOptions({ failFast, maxActiveTasks: 1000 }),
      order: tasks.flatMap(({ id, upstream = [] }) => upstream.map((from) => [from, id] as const)),
      handlers: Object.fromEntries(tasks.map(({ id, outcomes }) => [id, scripted(outcomes)])),
    },
  );
  // `DAG.test` knows no limits: it runs all that is ready, and looks again when all of it has ended. One after the other, which `failFast` shows.
  const limits = { parallelism: failFast ? 1 : 1000, pools: { default_pool: -1 } };
  const run = await runDag(dag, { clock: virtualClock("2026-01-01"), ...limits });
  const ends = run.taskInstances.map(({ taskId, state, tries }) => [taskId, [state, tries.at(-1)?.number ?? 0]]);
  return { state: run.state, tasks: Object.fromEntries(ends) };
}

test.for(cases)("$name ends as Airflow 3.4 ends it", async (recordedCase) => {
  const recorded = read<Recording>("recorded-3.4.json").runs[recordedCase.name];
  expect(await runCase(recordedCase)).toEqual(recorded);
});
