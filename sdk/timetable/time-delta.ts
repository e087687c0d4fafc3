/** A length of time in a timetable: a fixed one (`timedelta`) or one counted on the calendar (`relativedelta`). */
export type TimeDelta = FixedDelta | CalendarDelta;

/** `datetime.timedelta`. */
export interface FixedDelta {
  readonly kind: "fixed";
  /** Whole microseconds; may be negative. */
  readonly microseconds: number;
}

/** `dateutil.relativedelta.relativedelta`, with its fields by its own names; those left out are 0 or, for the singular ones, not set. */
export interface CalendarDelta {
  readonly kind: "calendar";
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly microseconds?: number;
  /** Days that are added only in a leap year after February. */
  readonly leapdays?: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly microsecond?: number;
  /** At last on to the nth such weekday: 0 is Monday, a negative count goes back. */
  readonly weekday?: { readonly day: number; readonly nth: number };
}
