import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { repositoryRoot } from "../airflow/airflow-paths.ts";
import type { Stage } from "./stages.ts";
import { addCounts, noTests, readPytestReport, readVitestReport, type TestCounts } from "./test-counts.ts";

/** How a stage went. */
export interface StageResult {
  readonly stage: Stage;
  readonly seconds: number;
  readonly counts: TestCounts;
  /** Why it counts as failed, one sentence each; empty when all is well. */
  readonly complaints: readonly string[];
}

/** Where a stage leaves its reports. */
function reportFolder(stage: Stage): string {
  return join(repositoryRoot, ".jetway", "reports", stage.name.replace(":", "-"));
}

/** Runs one stage and reads what it reported. */
export async function runStage(stage: Stage): Promise<StageResult> {
  const folder = reportFolder(stage);
  // So that no report of an earlier run is taken for this one's.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const start = performance.now();
  const exitCode = await runScript(stage.name, parametersFor(stage, folder));
  const counts = await readCounts(stage, folder);
  const seconds = (performance.now() - start) / 1000;
  return { stage, seconds, counts, complaints: complaintsOf(stage, exitCode, counts) };
}

function parametersFor(stage: Stage, folder: string): readonly string[] {
  switch (stage.reports) {
    case "check":
      return [];
    case "vitest":
      return ["--reporter=default", "--reporter=json", `--outputFile.json=${join(folder, "vitest.json")}`];
    case "pytest":
      return [`--reports=${folder}`];
  }
}

function runScript(name: string, parameters: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", ["run", "--silent", name, "--", ...parameters], {
      cwd: repositoryRoot,
      stdio: "inherit",
    });
    child.once("error", reject);
    child.once("exit", (exitCode) => resolve(exitCode ?? 1));
  });
}

async function readCounts(stage: Stage, folder: string): Promise<TestCounts> {
  const read = stage.reports === "pytest" ? readPytestReport : readVitestReport;
  let counts = noTests;
  for (const name of await readdir(folder))
    counts = addCounts(counts, read(await readFile(join(folder, name), "utf8")));
  return counts;
}

/** What is wrong with a stage beside its exit code: tests that did not run are not tests that passed. */
export function complaintsOf(stage: Stage, exitCode: number, counts: TestCounts): readonly string[] {
  const complaints: string[] = [];
  if (exitCode !== 0) complaints.push(`it ended with exit code ${exitCode}`);
  if (stage.reports === "check") return complaints;
  if (counts.failed > 0) complaints.push(`${counts.failed} of its tests failed`);
  if (counts.skipped > 0) complaints.push(`${counts.skipped} of its tests did not run`);
  if (counts.passed + counts.failed === 0) complaints.push("it ran no test");
  return complaints;
}
