import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { expect, test } from "vitest";
import { airflowVersions } from "#sdk/ir/index.ts";
import { type EngineRules, findDisagreement } from "./find-disagreement.ts";
import { createMutants } from "./mutants.ts";
import { readRecordedDecisions } from "./recorded-decisions.ts";

const rulesFile = new URL("../../../sdk/engine/dependencies/trigger-rules.ts", import.meta.url);

/** Changes that change no decision, with the reason. */
const equivalent: Readonly<Record<string, string>> = {
  "counts.removed becomes counts.overlooked in: const isBeyond = counts.removed > 0 && counts.success > 0 && counts.mapIndex >= counts.success;":
    "only a mapped instance can be beyond, and it overlooks all removed ones",
  "counts.done becomes counts.total in: if (counts.done === counts.skipped) return skip;":
    "when all are done, these are the same number",
};

async function load(source: string): Promise<EngineRules> {
  const absolute = source.replaceAll(/from "(\.[^"]+)"/g, (_, path) => `from "${new URL(path, rulesFile)}"`);
  const code = stripTypeScriptTypes(absolute);
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

test("no change of the trigger rules goes unnoticed by what the real Airflow decided", async () => {
  const source = await readFile(rulesFile, "utf8");
  const recordings = airflowVersions.map((version) => [version, readRecordedDecisions(version)] as const);
  const isNoticed = (rules: EngineRules) =>
    recordings.some(([version, recorded]) => findDisagreement(rules, version, recorded) !== undefined);
  expect(isNoticed(await load(source))).toBe(false);

  const mutants = createMutants(source);
  expect(mutants.length).toBeGreaterThan(200);
  const survivors: string[] = [];
  for (const mutant of mutants) if (!isNoticed(await load(mutant.source))) survivors.push(mutant.name);
  expect(survivors.toSorted()).toEqual(Object.keys(equivalent).toSorted());
});
