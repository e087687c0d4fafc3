import { expect, test } from "vitest";
import { recordedVersions } from "../recorded/recording-files.ts";
import { findDisagreements } from "./find-disagreements.ts";
import { readRecorded } from "./recorded-answers.ts";

test.for(recordedVersions)("Jetway answers each recorded timetable case as Airflow %s did", (version) => {
  const recorded = readRecorded(version);
  expect(findDisagreements(version, recorded)).toEqual([]);
});

test("at least 5,000 cases are recorded, of every kind of timetable, and most of them give runs", () => {
  const recorded = recordedVersions.flatMap(readRecorded);
  expect(recorded.length).toBeGreaterThanOrEqual(5000);
  const classes = new Set(recorded.map(({ answer }) => answer["timetable"]));
  expect(classes).toEqual(
    new Set([
      "CronTriggerTimetable",
      "MultipleCronTriggerTimetable",
      "CronDataIntervalTimetable",
      "DeltaTriggerTimetable",
      "DeltaDataIntervalTimetable",
      "EventsTimetable",
      "OnceTimetable",
      "ContinuousTimetable",
      "NullTimetable",
      "AssetOrTimeSchedule",
    ]),
  );
  const withRuns = recorded.filter(({ answer }) => Array.isArray(answer["runs"]) && answer["runs"].length > 1);
  expect(withRuns.length).toBeGreaterThan(recorded.length / 3);
});
