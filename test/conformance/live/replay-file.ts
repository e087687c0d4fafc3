import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/airflow/airflow-paths.ts";
import type { ExpectedAnswer } from "../cases/expected-answer.ts";
import type { TraceCase } from "../cases/trace-case.ts";

/** A case about which Airflow and the engine disagree, with all that is needed to see it again. */
export interface Disagreement {
  readonly airflow: string;
  /** Where the case before shrinking comes from. */
  readonly seed: number;
  readonly index: number;
  readonly case: TraceCase;
  readonly differences: readonly string[];
  readonly expected: ExpectedAnswer;
  readonly actual: ExpectedAnswer;
}

/** Writes a disagreement to a file that `npm run conformance -- --replay` reads; returns its path. */
export async function writeReplayFile(disagreement: Disagreement): Promise<string> {
  const folder = join(repositoryRoot, ".jetway", "conformance");
  await mkdir(folder, { recursive: true });
  const { airflow, seed, index } = disagreement;
  const file = join(folder, `disagreement-${airflow}-${seed}-${index}.json`);
  await writeFile(file, `${JSON.stringify(disagreement, undefined, 2)}\n`);
  return file;
}

/** The case in a file, which holds a disagreement or nothing but the case. */
export async function readReplayFile(file: string): Promise<{ readonly case: unknown; readonly airflow?: string }> {
  const read: { case?: unknown; airflow?: string } = JSON.parse(await readFile(file, "utf8"));
  return read.case === undefined
    ? { case: read }
    : { case: read.case, ...(read.airflow === undefined ? {} : { airflow: read.airflow }) };
}
