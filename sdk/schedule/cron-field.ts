/** What croniter knows of one field of a cron expression. */
export interface CronField {
  /** As messages call it. */
  readonly name: "minute" | "hour" | "day-of-month" | "month" | "day-of-week" | "second" | "year";
  readonly minimum: number;
  readonly maximum: number;
  /** Three-letter names, in lower case, of numbers. */
  readonly names: ReadonlyMap<string, number>;
}

const none: ReadonlyMap<string, number> = new Map();
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** The fields in croniter's order: the classical five, then seconds, then years. */
export const cronFields = {
  minute: { name: "minute", minimum: 0, maximum: 59, names: none },
  hour: { name: "hour", minimum: 0, maximum: 23, names: none },
  dayOfMonth: { name: "day-of-month", minimum: 1, maximum: 31, names: none },
  month: { name: "month", minimum: 1, maximum: 12, names: new Map(months.map((name, index) => [name, index + 1])) },
  dayOfWeek: {
    name: "day-of-week",
    minimum: 0,
    maximum: 6,
    names: new Map(weekdays.map((name, index) => [name, index])),
  },
  second: { name: "second", minimum: 0, maximum: 59, names: none },
  year: { name: "year", minimum: 1970, maximum: 2099, names: none },
} as const satisfies Record<string, CronField>;
