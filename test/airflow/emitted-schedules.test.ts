import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileProject } from "#compiler/compile.ts";
import { findDagModules } from "#compiler/load/index.ts";
import { writeInstant } from "#sdk/engine-door/case-instant.ts";
import type { AirflowVersion, DagNode, JsonObject } from "#sdk/ir/index.ts";
import { createTimetable, nextRun, type TimetableQuestion } from "#sdk/timetable/index.ts";
import { airflowReleases } from "../../scripts/airflow/versions.ts";
import { askAirflow } from "../conformance/timetables/ask-airflow.ts";

// What the words of `test/golden/schedule` become on Airflow gives the runs that Jetway computes for them: the emitted file, through the
// serialized DAG, asked by the real scheduler's function.
const root = resolve(import.meta.dirname, "../golden/schedule");
const moments = ["2026-01-01T00:00:00Z", "2026-03-29T01:30:00Z", "2026-06-11T22:15:00Z", "2026-10-25T01:30:00Z"];
const steps = 4;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jetway-schedules-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

for (const { version, minor } of airflowReleases) {
  test(`Airflow ${version} makes the runs of every schedule word at the moments that Jetway says`, async () => {
    const emitted = await emit(minor as AirflowVersion);
    expect(emitted.length).toBeGreaterThanOrEqual(10);
    const asked = emitted.flatMap(({ dag, file }) =>
      moments.flatMap((now) => [true, false].map((catchup) => ({ dag, file, now, catchup, target: minor }))),
    );
    const answers = await askAirflow(
      version,
      asked.map(({ dag, file, now, catchup }) => ({
        timetable: { type: "dag_file", file, dag_id: dag.dagId },
        ...(catchup ? { start: "2026-01-01T00:00:00Z" } : {}),
        now,
        catchup,
        steps,
      })),
    );
    const theirs = answers.map(({ runs, error }) => runs ?? error);
    const ours = asked.map(({ dag, now, catchup, target }) => listRuns(dag, { now, catchup, target }));
    expect(theirs).toEqual(ours);
  });
}

async function emit(target: AirflowVersion): Promise<readonly { readonly dag: DagNode; readonly file: string }[]> {
  const dags = await findDagModules(root, ["**/*.dag.ts"]);
  const compiled = await compileProject({ root, project: "schedules", target, dags });
  const directory = join(folder, target);
  for (const { path, content } of compiled.artefacts) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
  return compiled.dags.map(({ ir: dag }) => {
    const artefact = compiled.artefacts.find(({ path }) => path.endsWith(`${dag.dagId}.py`));
    if (artefact === undefined) throw new Error(`${dag.dagId} was not compiled for Airflow ${target}`);
    return { dag, file: join(directory, artefact.path) };
  });
}

function listRuns(
  { schedule }: DagNode,
  { now, catchup, target }: { readonly now: string; readonly catchup: boolean; readonly target: string },
): (JsonObject | null)[] {
  const timetable = createTimetable(schedule);
  const runs: (JsonObject | null)[] = [];
  let question: TimetableQuestion = {
    lastInterval: null,
    restriction: { earliest: catchup ? Date.UTC(2026, 0, 1) * 1000 : null, latest: null, catchup },
    now: Date.parse(now) * 1000,
    target: target as AirflowVersion,
  };
  while (runs.length < steps) {
    const run = nextRun(timetable, question);
    runs.push(
      run === null
        ? null
        : {
            run_after: writeInstant(run.runAfter),
            data_interval: [writeInstant(run.dataInterval.start), writeInstant(run.dataInterval.end)],
            logical_date: writeInstant(run.logicalDate),
          },
    );
    if (run === null) break;
    question = { ...question, lastInterval: run.dataInterval };
  }
  return runs;
}
