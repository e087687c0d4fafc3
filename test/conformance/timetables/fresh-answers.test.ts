import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { JsonObject } from "#sdk/ir/index.ts";
import { recordedVersions } from "../recorded/recording-files.ts";
import { askAirflow } from "./ask-airflow.ts";
import { findDisagreements } from "./find-disagreements.ts";
import { drawCases } from "./recorded-answers.ts";
import { shrinkCase } from "./shrink-case.ts";

// New cases in each run; JETWAY_SEED repeats those of another.
const seed = Number(process.env["JETWAY_SEED"] ?? Date.now() % 2 ** 31);
const count = Number(process.env["JETWAY_CASES"] ?? 70);

test.for(recordedVersions)(
  `Airflow %s answers ${count} timetable cases of seed ${seed} as Jetway does`,
  { timeout: 120_000 + count * 100 },
  async (version) => {
    const disagreements = await ask(version, drawCases(version, { count, seed }));
    const [first] = disagreements;
    if (first !== undefined) await report(version, first.given);
    expect(disagreements).toEqual([]);
  },
);

async function ask(version: string, cases: readonly JsonObject[]) {
  const answers = await askAirflow(version, cases);
  return findDisagreements(
    version,
    cases.map((given, index) => ({ given, answer: answers[index] ?? {} })),
  );
}

/** Writes the smallest case that was found, ready for `jetway engine timetable`. */
async function report(version: string, given: JsonObject): Promise<void> {
  const smallest = await shrinkCase(given, async (cases) => {
    const failing = new Set((await ask(version, cases)).map((disagreement) => disagreement.given));
    return cases.map((one) => failing.has(one));
  });
  const file = join(tmpdir(), `jetway-timetable-case-${version}-${seed}.jsonl`);
  writeFileSync(file, `${JSON.stringify(smallest)}\n`);
  process.stderr.write(`Airflow ${version} disagrees about the case in ${file}\n`);
}
