import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import type { JsonObject } from "#sdk/ir/index.ts";
import { minorOf } from "../recorded/recording-files.ts";
import type { AnsweredCase } from "./find-disagreements.ts";
import { timetableCases } from "./timetable-cases.ts";

/** Cases for a version, the same for the same seed. */
export function drawCases(version: string, draw: { readonly count: number; readonly seed: number }): JsonObject[] {
  const target = minorOf(version);
  return fc
    .sample(timetableCases, { numRuns: draw.count, seed: draw.seed })
    .map((given, id) => ({ id, target, ...given }));
}

/** The recorded cases of a version. */
export function readRecorded(version: string): readonly AnsweredCase[] {
  const lines = gunzipSync(readFileSync(fileOf(version)))
    .toString("utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line) as AnsweredCase);
}

/** Replaces the recorded cases of a version. */
export function writeRecorded(version: string, cases: readonly AnsweredCase[]): void {
  const text = cases.map((one) => `${JSON.stringify(one)}\n`).join("");
  writeFileSync(fileOf(version), gzipSync(text, { level: 9 }));
}

function fileOf(version: string): string {
  return join(import.meta.dirname, `recorded-${version}.jsonl.gz`);
}
