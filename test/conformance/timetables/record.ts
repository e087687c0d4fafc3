import { parseArgs } from "node:util";
import { recordedVersions } from "../recorded/recording-files.ts";
import { askAirflow } from "./ask-airflow.ts";
import { findDisagreements } from "./find-disagreements.ts";
import { drawCases, writeRecorded } from "./recorded-answers.ts";

/** Records what each Airflow answers to cases: `node --conditions=jetway-source test/conformance/timetables/record.ts [--cases 2000] [--seed 1]` */
const { values } = parseArgs({
  options: { cases: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } },
});

for (const [index, version] of recordedVersions.entries()) {
  const cases = drawCases(version, { count: Number(values.cases), seed: Number(values.seed) + index });
  const answers = await askAirflow(version, cases);
  const answered = cases.map((given, position) => ({ given, answer: answers[position] ?? {} }));
  writeRecorded(version, answered);
  const disagreements = findDisagreements(version, answered);
  process.stdout.write(`${version}: ${answered.length} cases, ${disagreements.length} disagreements\n`);
}
