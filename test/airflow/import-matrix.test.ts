import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Artefact } from "#compiler/artefact.ts";
import { type CompileResult, compileProject } from "#compiler/compile.ts";
import { findDagModules } from "#compiler/load/index.ts";
import { prepareDag } from "#sdk/engine/graph/prepare-dag.ts";
import { type AirflowVersion, type DagNode, isAtLeast, type Schedule } from "#sdk/ir/index.ts";
import { createDagPlan } from "#sdk/local/plan/create-dag-plan.ts";
import { airflowReleases } from "../../scripts/airflow/versions.ts";
import { type ImportedDag, type ImportReport, importDags } from "../support/import-dags.ts";

/** What one target makes of one set of DAG modules, written to a directory. */
interface Emitted {
  readonly target: AirflowVersion;
  readonly directory: string;
  readonly dags: readonly DagNode[];
}

const repository = resolve(import.meta.dirname, "../..");
const sets = [
  { project: "golden", root: join(repository, "test/golden"), pattern: "**/*.dag.ts" },
  { project: "constructs", root: join(repository, "test/constructs"), pattern: "*.dag.ts" },
  { project: "examples", root: repository, pattern: "dags/**/*.dag.ts" },
];
const newest = airflowReleases.at(-1);
const timetables: Readonly<Record<Schedule["kind"], string>> = {
  manual: "NullTimetable",
  cron: "CronTriggerTimetable",
  multipleCron: "MultipleCronTriggerTimetable",
  cronDataInterval: "CronDataIntervalTimetable",
  every: "DeltaTriggerTimetable",
  deltaDataInterval: "DeltaDataIntervalTimetable",
  events: "EventsTimetable",
  once: "OnceTimetable",
  continuous: "ContinuousTimetable",
  assets: "AssetTriggeredTimetable",
  assetOrTime: "AssetOrTimeSchedule",
};

let folder: string;
let emitted: readonly Emitted[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jetway-matrix-"));
  const all: Emitted[] = [];
  for (const { minor } of airflowReleases) for (const set of sets) all.push(await emit(set, minor));
  emitted = all;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

for (const { version, minor } of airflowReleases) {
  // Output for the oldest target too: a server may be newer than what a project was compiled for.
  const imports = () => emitted.filter(({ target }) => target === minor || target === "3.0");

  test.concurrent(`Airflow ${version} understands every golden and example as it was meant`, async ({ expect }) => {
    const reports = await importDags(
      version,
      imports().map(({ directory }) => directory),
    );
    for (const [index, { dags }] of imports().entries()) {
      const report = reports[index];
      expect(report?.importErrors).toEqual({});
      expect(report?.warnings.filter((text) => !isAskedFor(text))).toEqual([]);
      expect(describeImported(report)).toEqual(describeDags(dags));
    }
  });
}

test("what no target but the newest has is all that older ones refuse", () => {
  const idsFor = (target: string | undefined) =>
    emitted.filter((set) => set.target === target).flatMap(({ dags }) => dags.map(({ dagId }) => dagId));
  const counts = airflowReleases.map(({ minor }) => idsFor(minor).length);
  expect(counts).toEqual(counts.toSorted((left, right) => left - right));
  expect(idsFor("3.0")).toContain("flight_delays");
});

test("the same DAG has the same hash in every process, so that no parse makes a new version of it", async () => {
  const directories = emitted.filter(({ target }) => target === newest?.minor).map(({ directory }) => directory);
  const seeds = ["1", "2"];
  const [first, second] = await Promise.all(
    seeds.map((seed) => importDags(newest?.version ?? "", directories, { PYTHONHASHSEED: seed })),
  );
  expect(hashes(first)).toEqual(hashes(second));
  expect(Object.keys(hashes(first))).toContain("flight_delays");
});

/** Warnings of options that the author of a golden asked for by name, to have every option tried; none is the emitter's doing. */
function isAskedFor(warning: string): boolean {
  return [/Setting email\w* on a task is deprecated/, /DAG\.access_control|airflow\.security\.permissions/].some(
    (known) => known.test(warning),
  );
}

function hashes(reports: readonly ImportReport[] | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries((reports ?? []).flatMap(({ dags }) => dags.map(({ dagId, hash }) => [dagId, hash])));
}

async function emit(set: (typeof sets)[number], minor: string): Promise<Emitted> {
  const target = minor as AirflowVersion;
  const { artefacts, dags } = await compileWhatTargetHas(set, target);
  const directory = join(folder, `${set.project}-${target}`);
  await write(artefacts, directory);
  return { target, directory, dags: dags.map(({ ir }) => ir) };
}

/** Compiles a set of modules without those that the target refuses; the newest may refuse none. */
async function compileWhatTargetHas(
  { project, root, pattern }: (typeof sets)[number],
  target: AirflowVersion,
): Promise<CompileResult> {
  const modules = await findDagModules(root, [pattern]);
  const options = { root, project, target, cacheFolder: join(repository, ".jetway/cache") };
  const whole = await compileProject({ ...options, dags: modules });
  const errors = whole.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return whole;
  if (isAtLeast(target, "3.4")) throw new Error(errors.map(({ message }) => message).join("\n"));
  const refused = new Set(errors.map(({ source }) => source?.file));
  return await compileProject({ ...options, dags: modules.filter((module) => !refused.has(module)) });
}

async function write(artefacts: readonly Artefact[], directory: string): Promise<void> {
  for (const { path, content } of artefacts) {
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** What matters of a DAG, in an order that does not depend on who tells it. */
function describeDags(dags: readonly DagNode[]) {
  const described = dags.map((dag) => ({
    dagId: dag.dagId,
    tasks: dag.tasks.map(({ taskId }) => taskId).sort(),
    edges: edgesOf(dag),
    timetable: timetables[dag.schedule.kind],
  }));
  return described.sort(byDagId);
}

/** The edges between tasks as the engine draws them: those of a group come from its leaves and go to its roots. */
function edgesOf(dag: DagNode): readonly string[] {
  const { tasks, downstream } = prepareDag(createDagPlan(dag, "3.4"));
  const edges = downstream.flatMap((below, from) =>
    below.map((to) => `${tasks[from]?.taskId} -> ${tasks[to]?.taskId}`),
  );
  return edges.sort();
}

function describeImported(report: ImportReport | undefined) {
  const described = (report?.dags ?? []).map(({ dagId, tasks, edges, timetable }: ImportedDag) => ({
    dagId,
    tasks: Object.keys(tasks).sort(),
    edges: edges.map(([from, to]) => `${from} -> ${to}`).sort(),
    timetable,
  }));
  return described.sort(byDagId);
}

function byDagId(left: { readonly dagId: string }, right: { readonly dagId: string }): number {
  return left.dagId < right.dagId ? -1 : 1;
}
