// `npm run verify`: every stage in order, also after one has failed, and at the end what came of them.
import { globSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../airflow/airflow-paths.ts";
import { runStage, type StageResult } from "./run-stage.ts";
import { stages } from "./stages.ts";
import { countFailed, summarise } from "./summary.ts";

/** Test files that no stage ran: their folder is in no vitest project. */
function findForgotten(results: readonly StageResult[]): readonly string[] {
  const ran = new Set(results.flatMap(({ counts }) => counts.files));
  const exclude = ["node_modules/**", "**/node_modules/**", "dist/**", ".jetway/**"];
  const all = globSync("**/*.test.ts", { cwd: repositoryRoot, exclude });
  return all.filter((file) => !ran.has(join(repositoryRoot, file)));
}

const results: StageResult[] = [];
for (const stage of stages) {
  console.log(`\n── ${stage.name}`);
  results.push(await runStage(stage));
}
const forgotten = findForgotten(results);
console.log(summarise(results, forgotten));
process.exitCode = countFailed(results, forgotten) === 0 ? 0 : 1;
