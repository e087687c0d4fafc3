// Writes openapi/<minor>.json from the released packages; with --check only compares. Run as `npm run openapi:refresh`.
import { fileURLToPath } from "node:url";
import { type ExpectedFiles, findDifferences, writeExpectedFiles } from "../expected-files.ts";
import { airflowReleases } from "./airflow-releases.ts";
import { printCompactJson } from "./print-compact-json.ts";
import { releasedDescription } from "./released-description.ts";

const folder = fileURLToPath(new URL("../../openapi", import.meta.url));

const expected: ExpectedFiles = new Map(
  Object.entries(airflowReleases).map(([minor, release]) => [
    `${minor}.json`,
    `${printCompactJson(releasedDescription(release))}\n`,
  ]),
);

if (process.argv.includes("--check")) {
  const differences = findDifferences(folder, expected);
  if (differences.length > 0) {
    process.stderr.write(
      `openapi/ differs from the released packages: ${differences.join(", ")}. Run: npm run openapi:refresh\n`,
    );
    process.exitCode = 1;
  }
} else {
  writeExpectedFiles(folder, expected);
  process.stdout.write(`openapi/: ${[...expected.keys()].join(", ")}\n`);
}
