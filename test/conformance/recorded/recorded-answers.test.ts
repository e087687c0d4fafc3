import { expect, test } from "vitest";
import { disagreements } from "../comparison/ask-engine.ts";
import { readKnownGaps } from "./known-gaps.ts";
import { minorOf, readRecording, recordedVersions } from "./recording-files.ts";

const gaps = await readKnownGaps();

test.each(recordedVersions)("the engine answers every recorded case as Airflow %s did", async (version) => {
  const recording = await readRecording(version);
  const known = new Set(gaps.filter((gap) => gap.airflow === version).map((gap) => gap.case));
  const found = recording.flatMap((recorded, index) => {
    if (known.has(index)) return [];
    const differences = disagreements(recorded.case, minorOf(version), recorded.answer);
    return differences.length === 0 ? [] : [{ index, case: JSON.stringify(recorded.case), differences }];
  });
  expect(found).toEqual([]);
});

test.each(recordedVersions)(
  "at least 1100 cases of Airflow %s are recorded, in both modes, and hardly any is refused",
  async (version) => {
    const recording = await readRecording(version);
    expect(recording.length).toBeGreaterThanOrEqual(1100);
    expect(recording.filter((recorded) => recorded.case.mode === "full").length).toBeGreaterThan(recording.length / 3);
    expect(recording.filter((recorded) => recorded.case.mode !== "full").length).toBeGreaterThan(recording.length / 3);
    expect(recording.filter((recorded) => !recorded.answer.ok).length).toBeLessThan(recording.length / 100);
  },
);

test("a known gap that is closed is taken off the list", async () => {
  for (const { airflow, case: index, reason } of gaps) {
    const recorded = (await readRecording(airflow))[index];
    const still = recorded === undefined ? [] : disagreements(recorded.case, minorOf(airflow), recorded.answer);
    expect(still, `${airflow}, case ${index} agrees now (${reason})`).not.toEqual([]);
  }
});
