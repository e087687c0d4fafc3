import { JetwayError } from "../errors/jetway-error.ts";
import { deepFreeze } from "../ir/deep-freeze.ts";
import type { EventsSchedule } from "../ir/schedule.ts";
import { type InstantInput, toInstant } from "../time/instant.ts";

/** What `events()` takes beside the moments. */
export interface EventsOptions {
  /** Zone in which moments without an offset are meant. @defaultValue `"UTC"` */
  readonly timezone?: string;
  /** Whether a run by hand is for the last of the moments instead of for its own. @defaultValue false */
  readonly restrictToEvents?: boolean;
}

/**
 * Runs at listed moments, such as the days of a tournament.
 *
 * @throws JW8011 for a moment that cannot be read, JW8021 without a list of moments.
 * @example
 * events(["2026-06-11T20:00", "2026-06-12T03:00"], { timezone: "America/Mexico_City" })
 * // Python: EventsTimetable([pendulum.datetime(2026, 6, 11, 20, tz="America/Mexico_City"), …])
 */
export function events(moments: readonly InstantInput[], options: EventsOptions = {}): EventsSchedule {
  const { timezone = "UTC", restrictToEvents = false } = options;
  if (!Array.isArray(moments) || moments.length === 0) {
    throw new JetwayError("events() takes a list of at least one moment.", {
      code: "JW8021",
      hint: 'Write for example events(["2026-06-11T20:00:00Z"]), or null for a DAG that runs by hand only.',
    });
  }
  if (typeof timezone !== "string" || typeof restrictToEvents !== "boolean") {
    throw new JetwayError("events() takes the time zone as text and restrictToEvents as true or false.", {
      code: "JW8013",
      hint: 'Write for example events(["2026-06-11T20:00"], { timezone: "Europe/Berlin" }).',
    });
  }
  return deepFreeze({
    kind: "events",
    moments: moments.map((moment, index) => toInstant(moment, { name: `Moment ${index + 1} of events()`, timezone })),
    restrictToEvents,
  });
}
