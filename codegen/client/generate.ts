// Writes sdk/client/generated/ from the newest description under openapi/; with --check only compares. Run as `npm run client:generate`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findDifferences, writeExpectedFiles } from "../expected-files.ts";
import { generateRestClient } from "./generate-rest-client.ts";
import { type Description, printRequestFields, requestFields } from "./request-fields.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "sdk/client/generated");

const files = readdirSync(join(root, "openapi")).filter((file) => file.endsWith(".json"));
const minors = files.map((file) => file.slice(0, -".json".length)).sort(byMinor);
const descriptions = new Map(minors.map((minor) => [minor, readDescription(minor)]));

const expected = new Map(await generateRestClient(descriptionFile(minors.at(-1) ?? "")));
expected.set("request-fields.gen.ts", printRequestFields(requestFields(descriptions)));

if (process.argv.includes("--check")) {
  const differences = findDifferences(folder, expected);
  if (differences.length > 0) {
    process.stderr.write(
      `sdk/client/generated/ differs from openapi/: ${differences.join(", ")}. Run: npm run client:generate\n`,
    );
    process.exitCode = 1;
  }
} else {
  writeExpectedFiles(folder, expected);
  process.stdout.write(`sdk/client/generated/: ${expected.size} files\n`);
}

function descriptionFile(minor: string): string {
  return join(root, "openapi", `${minor}.json`);
}

function readDescription(minor: string): Description {
  return JSON.parse(readFileSync(descriptionFile(minor), "utf8"));
}

function byMinor(left: string, right: string): number {
  return Number(left.split(".")[1]) - Number(right.split(".")[1]);
}
