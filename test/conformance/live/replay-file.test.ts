import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Disagreement, readReplayFile, writeReplayFile } from "./replay-file.ts";

const traceCase = { dag: { tasks: [{ id: "a" }] } };

test("a disagreement is written to a file that says its case and the Airflow that was asked", async () => {
  const refusal = { ok: false, error: { type: "ValueError", message: "no" } } as const;
  const disagreement: Disagreement = {
    airflow: "3.3.2",
    seed: -1,
    index: process.pid,
    case: traceCase,
    differences: ["all"],
    expected: refusal,
    actual: refusal,
  };
  const file = await writeReplayFile(disagreement);
  expect(await readReplayFile(file)).toEqual({ case: traceCase, airflow: "3.3.2" });
  await rm(file);
});

test("a file with nothing but a case is read too", async () => {
  const folder = await mkdtemp(join(tmpdir(), "jetway-replay-"));
  const file = join(folder, "case.json");
  await writeFile(file, JSON.stringify(traceCase));
  expect(await readReplayFile(file)).toEqual({ case: traceCase });
  await rm(folder, { recursive: true });
});
