import type { StageResult } from "./run-stage.ts";

/** The result of all stages as text; its last line is `N passed, N failed`. */
export function summarise(results: readonly StageResult[], forgotten: readonly string[]): string {
  const lines = results.map(({ stage, seconds, counts, complaints }) => {
    const tests = counts.passed > 0 ? `${counts.passed} passed` : "";
    const verdict = complaints.length === 0 ? tests || "ok" : `FAILED: ${complaints.join(", ")}`;
    return `  ${stage.name.padEnd(16)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${verdict}`;
  });
  const orphans = forgotten.map((file) => `  ${file} did not run: no vitest project includes it`);
  return [
    "",
    ...lines,
    ...orphans,
    "",
    `${countPassed(results)} passed, ${countFailed(results, forgotten)} failed`,
  ].join("\n");
}

function countPassed(results: readonly StageResult[]): number {
  return results.reduce((sum, { counts }) => sum + counts.passed, 0);
}

/** Failed tests; a stage that failed in another way, and a test file that no stage ran, count as one each. */
export function countFailed(results: readonly StageResult[], forgotten: readonly string[]): number {
  const inStages = results.map(({ counts, complaints }) => Math.max(counts.failed, complaints.length > 0 ? 1 : 0));
  return inStages.reduce((sum, failed) => sum + failed, forgotten.length);
}
