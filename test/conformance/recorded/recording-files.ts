import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { type RecordedCase, readRecordedCase, writeRecordedCase } from "./recorded-case.ts";

/** The releases whose answers are recorded. */
export const recordedVersions = ["3.0.6", "3.3.2", "3.4.0b2"] as const;

/** Where the answers of a release are kept: one JSON value per line, compressed. */
function recordingFile(version: string): string {
  return fileURLToPath(new URL(`${version}.jsonl.gz`, import.meta.url));
}

/** All that was recorded of a release. */
export async function readRecording(version: string): Promise<readonly RecordedCase[]> {
  const text = gunzipSync(await readFile(recordingFile(version))).toString("utf8");
  return text.trimEnd().split("\n").map(readRecordedCase);
}

/** Replaces the recording of a release. */
export async function writeRecording(version: string, cases: readonly RecordedCase[]): Promise<void> {
  const lines = cases.map((recorded) => `${writeRecordedCase(recorded)}\n`);
  await writeFile(recordingFile(version), gzipSync(lines.join(""), { level: 9 }));
}

/** The minor of a release: `3.4` of `3.4.0b2`. */
export function minorOf(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}
