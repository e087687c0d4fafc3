import type { Microseconds } from "../time/microseconds.ts";

/** The moments of a timetable, one after the other: what `CronMixin` and `DeltaMixin` give to Airflow's timetables. */
export interface TimetableSteps {
  /** The first moment after one (`_get_next`). */
  readonly next: (current: Microseconds) => Microseconds;
  /** The last moment before one (`_get_prev`). */
  readonly previous: (current: Microseconds) => Microseconds;
  /** The moment itself if it is one of them, otherwise the next (`_align_to_next`). */
  readonly alignToNext: (current: Microseconds) => Microseconds;
  /** The moment itself if it is one of them, otherwise the last (`_align_to_prev`). */
  readonly alignToPrevious: (current: Microseconds) => Microseconds;
}
