import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, jsonOptions } from "../../../test/support/dag-nodes.ts";
import { allowedRunTypes } from "./allowed-run-types.ts";

const cron = { kind: "cron", expression: "@daily", timezone: "UTC" } as const;

test("the runs that a DAG makes have to be allowed", () => {
  const options = jsonOptions({ allowedRunTypes: ["backfill"] });
  expect(answersOf(allowedRunTypes, [dagNode({ schedule: cron, options }), dagNode({ options })])).toEqual([
    'JW2038 DAG "flights" has a schedule but its allowedRunTypes leave "scheduled" out. Airflow refuses that. | Add "scheduled".',
    'JW2038 DAG "flights" has no schedule but its allowedRunTypes leave "manual" out. Airflow refuses that. | Add "manual".',
  ]);
});

test("a run type that the target does not have is reported", () => {
  const options = jsonOptions({ allowedRunTypes: ["manual", "operator_triggered"] });
  expect(answersOf(allowedRunTypes, dagNode({ options }), { target: "3.2" })[0]).toContain(
    'allows the run type "operator_triggered", which Airflow 3.2 does not have.',
  );
  expect(answersOf(allowedRunTypes, dagNode({ options }), { target: "3.3" })).toEqual([]);
});
