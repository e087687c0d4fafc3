import { expect, test } from "vitest";
import type { Cron, CronProblem } from "./cron.ts";
import { parseCron } from "./parse-cron.ts";

function cronOf(expression: string): Cron {
  const result = parseCron(expression);
  if ("problem" in result) throw new Error(`${expression}: ${result.problem.reason}`);
  return result.cron;
}

function problemOf(expression: string): CronProblem {
  const result = parseCron(expression);
  if ("cron" in result) throw new Error(`"${expression}" was accepted`);
  return result.problem;
}

test("five fields become sorted lists without repetition", () => {
  const cron = cronOf("30,0,30 6-8 1,15 JAN,mar-apr Mon-FRI");
  expect(cron).toMatchObject({
    precision: "minute",
    seconds: [0],
    minutes: [0, 30],
    hours: [6, 7, 8],
    monthDays: { any: false, days: [1, 15] },
    months: [1, 3, 4],
    weekdays: { any: false, days: [1, 2, 3, 4, 5] },
    years: null,
  });
});

test("a sixth field is the seconds and a seventh the years", () => {
  expect(cronOf("0 0 * * * */20 2030-2032")).toMatchObject({
    precision: "second",
    seconds: [0, 20, 40],
    years: [2030, 2031, 2032],
  });
  expect(cronOf("0 0 * * * 0 *").years).toBeNull();
});

test.for([
  ["@daily", "0 0 * * *"],
  ["@Midnight", "0 0 * * *"],
  ["@hourly", "0 * * * *"],
  ["@weekly", "0 0 * * 0"],
  ["@monthly", "0 0 1 * *"],
  ["@quarterly", "0 0 1 */3 *"],
  ["@yearly", "0 0 1 1 *"],
  ["@annually", "0 0 1 1 *"],
] as const)("the preset %s stands for %s", ([preset, expression]) => {
  expect({ ...cronOf(preset), expression }).toEqual(cronOf(expression));
});

test("a range whose end lies before its start goes on from the start of the field", () => {
  expect(cronOf("50-10/5 22-2 * nov-feb sat-mon")).toMatchObject({
    minutes: [0, 5, 10, 50, 55],
    hours: [0, 1, 2, 22, 23],
    months: [1, 2, 11, 12],
    weekdays: { days: [0, 1, 6] },
  });
});

test("a range from a value to itself is the whole field, and a start with a step goes to its end", () => {
  expect(cronOf("7-7/20 5/9 * * mon-mon")).toMatchObject({
    minutes: [0, 20, 40],
    hours: [5, 14, 23],
    weekdays: { days: [0, 1, 2, 3, 4, 5, 6] },
  });
  expect(cronOf("59/15 * * * *").minutes).toEqual([59]);
});

test("days of the week count from Sunday, which is 0 and 7", () => {
  expect(cronOf("0 0 * * 5-7").weekdays.days).toEqual([0, 5, 6]);
});

test("counted weekdays, the last day and the nearest weekday are told apart from plain days", () => {
  expect(cronOf("0 0 * * 1#2,L5").weekdays.occurrences).toEqual([
    { weekday: 1, nth: 2 },
    { weekday: 5, nth: "last" },
  ]);
  expect(cronOf("0 0 * * mon-tue#1").weekdays.occurrences).toEqual([
    { weekday: 1, nth: 1 },
    { weekday: 2, nth: 1 },
  ]);
  expect(cronOf("0 0 L,15 * *").monthDays).toEqual({ any: false, days: [15], last: true, nearestWeekdayTo: null });
  expect(cronOf("0 0 15W * *").monthDays.nearestWeekdayTo).toBe(15);
});

test("a day field that names every day is a star only beside a star", () => {
  expect(cronOf("0 0 1-31 * *").monthDays.any).toBe(true);
  expect(cronOf("0 0 1-31 * 1").monthDays.any).toBe(false);
  expect(cronOf("0 0 * * 0-6").weekdays.any).toBe(true);
  expect(cronOf("0 0 5 * */1").weekdays.any).toBe(false);
});

test("only an hour field that croniter reads as a star covers every hour", () => {
  expect(cronOf("0 * * * *").coversEveryHour).toBe(true);
  expect(cronOf("0 0-23 * * *").coversEveryHour).toBe(true);
  expect(cronOf("0 *,5 * * *").coversEveryHour).toBe(false);
  expect(cronOf("0 */2 * * *").coversEveryHour).toBe(false);
});

test.for([
  ["70 * * * *", "minute", "70 is not between 0 and 59"],
  ["* 24 * * *", "hour", "24 is not between 0 and 23"],
  ["* * 0 * *", "day-of-month", "0 is not between 1 and 31"],
  ["* * * 13 *", "month", "13 is not between 1 and 12"],
  ["* * * * 8", "day-of-week", "8 is not between 0 and 6"],
  ["* * * * * 60", "second", "60 is not between 0 and 59"],
  ["* * * * * 0 1969", "year", "1969 is not between 1970 and 2099"],
  ["*/0 * * * *", "minute", "a step of 0 never gets anywhere"],
  ["5/0 * * * *", "minute", "a step of 0 never gets anywhere"],
  ["1,,2 * * * *", "minute", "a value is missing"],
  ["-5 * * * *", "minute", '"-5" is no minute'],
  ["* 99/2 * * *", "hour", "99 is not between 0 and 23"],
  ["* 1-99 * * *", "hour", "99 is not between 0 and 23"],
  ["* * 40W * *", "day-of-month", '"40W" asks for the weekday nearest to a day outside 1 to 31'],
  ["* * 15w,3 * *", "day-of-month", '"W" stands alone, not in a list'],
  ["* * * * 1#6", "day-of-week", '"#6" counts a weekday of the month outside 1 to 5'],
  ["* * * * 1#2,3", "day-of-week", 'plain days and counted ones ("1#2", "L5") are mixed'],
  ["* * ?,1 * *", "day-of-month", '"?" stands alone, for any day of the month or of the week'],
  ["? * * * *", "minute", '"?" stands alone, for any day of the month or of the week'],
  ["H * * * *", "minute", '"H" is a value drawn by hash'],
  ["* R/3 * * *", "hour", '"R/3" is a value drawn by chance'],
  ["* * l/2 * *", "day-of-month", '"l" is no day of the month'],
  ["* * l-5 * *", "day-of-month", '"l" is no day of the month'],
] as const)("%s is refused, naming the %s field", ([expression, field, reason]) => {
  expect(problemOf(expression)).toMatchObject({ field, reason });
});

test("an expression with too few or too many fields is refused with the count", () => {
  expect(problemOf("0 6 * *")).toMatchObject({ field: null, reason: "it has 4 fields" });
  expect(problemOf("")).toMatchObject({ field: null, reason: "it has 0 fields" });
  expect(problemOf("1 2 3 4 5 6 2030 8").reason).toBe("it has 8 fields");
  expect(problemOf("0\u00a06 * * *").reason).toBe("it has 4 fields");
});

test("a preset that is no cron expression is answered with the word to use", () => {
  expect(problemOf("@once").hint).toBe("Write schedule: once() instead of cron(…).");
  expect(problemOf("@Quarterly").hint).toContain("@quarterly");
});

test("a misspelt name and a last day written the other way round are answered with the right one", () => {
  expect(problemOf("0 0 * jna *").hint).toBe('Did you mean "jan"?');
  expect(problemOf("0 0 * * 5L").hint).toBe('Write "L5" for the last such day of the month.');
});
