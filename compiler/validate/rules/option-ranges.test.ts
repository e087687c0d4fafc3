import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, duration, jsonOptions, task } from "../../../test/support/dag-nodes.ts";
import { optionRanges } from "./option-ranges.ts";

test.for([
  ["retries", -1, "is -1. It counts the attempts after the first. | Give 0 or more."],
  ["poolSlots", 0, "is 0. Airflow refuses a task that takes no slot. | Give 1 or more."],
  [
    "priorityWeight",
    2 ** 31,
    "is 2147483648. Airflow stores it in 32 bits and cuts what is beyond. | Give 2147483647 or less.",
  ],
  [
    "priorityWeight",
    -(2 ** 31) - 1,
    "is -2147483649. Airflow stores it in 32 bits and cuts what is beyond. | Give a greater number.",
  ],
  ["maxActiveTisPerDag", 0, "is 0. Airflow would never start a task then. | Give 1 or more."],
  ["pool", " ", "has an empty text in it, which names nothing. | Leave it out."],
  [
    "queue",
    "q".repeat(257),
    `has a text of 257 characters ("${"q".repeat(20)}…"). Airflow's data base holds 256. | Shorten it.`,
  ],
] as const)("option %s of a task cannot be %j", ([name, value, answer]) => {
  const dag = dagNode({ tasks: [task("load", { options: jsonOptions({ [name]: value }) })] });
  expect(answersOf(optionRanges, dag)).toEqual([`JW2013 Option "${name}" of task "load" ${answer}`]);
});

test.for([
  ["retryDelay", -5, "is -5 seconds. Airflow would look for a moment before the failure. | Give 0 or more."],
  ["executionTimeout", 0, "is 0 seconds. Airflow would end it as soon as it starts. | Give a length of time above 0."],
  [
    "maxRetryDelay",
    1e15,
    "is 1000000000000000 seconds. Python cannot hold more than 999999999 days. | Give 86399999913600 seconds or less.",
  ],
] as const)("option %s of the defaults cannot last %d seconds", ([name, seconds, answer]) => {
  expect(answersOf(optionRanges, dagNode({ defaults: { [name]: duration(seconds) } }))).toEqual([
    `JW2013 Option "${name}" of the defaults of DAG "flights" ${answer}`,
  ]);
});

test("tags are neither empty nor longer than a hundred characters", () => {
  const tags = ["ok", "", "é".repeat(101), "é".repeat(100)];
  expect(answersOf(optionRanges, dagNode({ options: jsonOptions({ tags }) }))).toEqual([
    'JW2013 Option "tags" of DAG "flights" has an empty text in it, which names nothing. | Leave it out.',
    `JW2013 Option "tags" of DAG "flights" has a text of 101 characters ("${"é".repeat(20)}…"). Airflow's data base holds 100. | Shorten it.`,
  ]);
});

test("zero active runs mean no limit, zero active tasks a standstill", () => {
  expect(answersOf(optionRanges, dagNode({ options: jsonOptions({ maxActiveRuns: 0, maxActiveTasks: 0 }) }))).toEqual([
    'JW2013 Option "maxActiveTasks" of DAG "flights" is 0. Airflow would never start a task then. | Give 1 or more.',
  ]);
});
