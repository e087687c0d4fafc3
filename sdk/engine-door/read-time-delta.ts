import { secondsToMicroseconds } from "../time/seconds-to-microseconds.ts";
import type { CalendarDelta, TimeDelta } from "../timetable/index.ts";
import { CaseError } from "./case-error.ts";
import { asFields, asList, asNumber, type CaseFields } from "./case-fields.ts";

/** A length of time of a case, as seconds or as the fields of a `relativedelta`, under the two names that it may have; undefined when neither is given. */
export function tryReadTimeDelta(
  fields: CaseFields,
  names: { readonly seconds: string; readonly relative: string },
): TimeDelta | undefined {
  const seconds = fields[names.seconds];
  if (seconds !== undefined && seconds !== null) {
    return { kind: "fixed", microseconds: secondsToMicroseconds(asNumber(seconds, names.seconds)) };
  }
  const relative = fields[names.relative];
  return relative === undefined || relative === null
    ? undefined
    : readCalendarDelta(asFields(relative, names.relative));
}

const numbers = [
  "years",
  "months",
  "days",
  "hours",
  "minutes",
  "seconds",
  "microseconds",
  "leapdays",
  "year",
  "month",
  "day",
  "hour",
  "minute",
  "second",
  "microsecond",
] as const satisfies readonly (keyof CalendarDelta)[];
const known: ReadonlySet<string> = new Set([...numbers, "weeks", "weekday", "yearday", "nlyearday"]);

function readCalendarDelta(fields: CaseFields): CalendarDelta {
  const unknown = Object.keys(fields).find((name) => !known.has(name));
  if (unknown !== undefined) throw new CaseError(`"${unknown}" is no field of a relativedelta`, "TypeError");
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  const read = (name: string) => (given.some(([key]) => key === name) ? asNumber(fields[name], name) : undefined);
  const values = Object.fromEntries(
    numbers.flatMap((name) => {
      const value = read(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  if (!Number.isInteger(values["years"] ?? 0) || !Number.isInteger(values["months"] ?? 0)) {
    throw new CaseError("Non-integer years and months are ambiguous and not currently supported.", "ValueError");
  }
  const weeks = read("weeks") ?? 0;
  return {
    kind: "calendar",
    ...values,
    ...(weeks === 0 ? {} : { days: (values["days"] ?? 0) + weeks * 7 }),
    ...readYearDay(read("nlyearday") ?? 0, read("yearday") ?? 0),
    ...(fields["weekday"] === undefined || fields["weekday"] === null ? {} : readWeekday(fields["weekday"])),
  };
}

function readWeekday(value: unknown): Pick<CalendarDelta, "weekday"> {
  const [day, nth = 1] = typeof value === "number" ? [value] : asList(value, "weekday");
  return { weekday: { day: asNumber(day, "weekday"), nth: nth === null ? 1 : asNumber(nth, "weekday") } };
}

const lastDays = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 366];

/** The nth day of a year as month and day; `yearday` counts 29 February, `nlyearday` does not. */
function readYearDay(withoutLeapDay: number, withLeapDay: number): CalendarDelta | Record<string, never> {
  const day = withoutLeapDay || withLeapDay;
  if (day === 0) return {};
  const index = lastDays.findIndex((last) => day <= last);
  if (index === -1) throw new CaseError(`invalid year day (${day})`, "ValueError");
  const isAfterFebruary = withoutLeapDay === 0 && withLeapDay > 59 && withLeapDay < 366;
  return {
    kind: "calendar",
    month: index + 1,
    day: index === 0 ? day : day - (lastDays[index - 1] ?? 0),
    ...(isAfterFebruary ? { leapdays: -1 } : {}),
  };
}
