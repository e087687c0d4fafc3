import { expect, test } from "vitest";
import { findCronReleaseDifferences } from "./find-cron-release-differences.ts";
import { parseCron } from "./parse-cron.ts";

function differences(expression: string): readonly string[] {
  const result = parseCron(expression);
  if ("problem" in result) throw new Error(`${expression}: ${result.problem.reason}`);
  return findCronReleaseDifferences(result.cron);
}

test.for([
  ["0 0 15W * *", 'croniter 6 does not know "W"'],
  ["0 0 * * 7 0", "croniter 6 refuses 7 as a day of the week in an expression with seconds"],
  ["0 0 * * 1-7 0 2030", "croniter 6 refuses 7 as a day of the week in an expression with seconds"],
  ["59/15 * * * *", 'croniter 6 reads "59/15" as steps from the start of the field'],
  ["0 0 1 dec/3 *", 'croniter 6 reads "dec/3" as steps from the start of the field'],
  ["0 0 31 2 1", "croniter 6 finds no fire time at all when the day of the month cannot occur in the month"],
] as const)("%s is read differently", ([expression, difference]) => {
  expect(differences(expression)).toEqual([difference]);
});

test.for([
  ["@daily"],
  ["0 0 * * 7"],
  ["0 0 17 * 1#2 7"],
  ["*/7 0 * * 1/7 0"],
  ["0 0 31 2 *"],
  ["0 0 31 1,2 1"],
] as const)("%s is read the same", ([expression]) => {
  expect(differences(expression)).toEqual([]);
});
