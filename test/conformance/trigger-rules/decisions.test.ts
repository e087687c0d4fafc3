import { expect, test } from "vitest";
import * as rules from "#sdk/engine/dependencies/trigger-rules.ts";
import { airflowVersions } from "#sdk/ir/index.ts";
import { findDisagreement } from "./find-disagreement.ts";
import { readRecordedDecisions } from "./recorded-decisions.ts";

test.each(airflowVersions)(
  "every trigger rule decides as Airflow %s did, however up to four upstream instances stand",
  (version) => {
    const recorded = readRecordedDecisions(version);
    expect(recorded.stands).toHaveLength(893);
    expect(Object.keys(recorded.decisions).length).toBeGreaterThanOrEqual(24);
    expect(findDisagreement(rules, version, recorded)).toBeUndefined();
  },
);
