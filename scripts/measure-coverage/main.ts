// `npm run coverage`: every line and branch of the engine is reached by a test of its own rules or a recorded case of Airflow's.
import { spawnSync } from "node:child_process";

/** Tests of the engine alone, none of them random: what they reach is the same each time. */
const tests = [
  "sdk/engine/",
  "sdk/engine-door/",
  "test/conformance/recorded/",
  "test/conformance/transcribed/",
  "test/conformance/trigger-rules/decisions",
];

const { status } = spawnSync(
  "vitest",
  [
    "run",
    "--project=unit",
    "--project=conformance",
    ...tests,
    "--coverage.enabled",
    "--coverage.provider=v8",
    "--coverage.include=sdk/engine/**",
    "--coverage.exclude=**/*.test.ts",
    "--coverage.reporter=text-summary",
    "--coverage.reporter=text",
    "--coverage.skipFull",
    "--coverage.thresholds.lines=100",
    "--coverage.thresholds.branches=100",
    "--coverage.reportsDirectory=.jetway/coverage",
    ...process.argv.slice(2),
  ],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
