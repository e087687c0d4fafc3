import type { Microseconds } from "../time/microseconds.ts";

/** Where a local scheduler takes the time from. Task code always takes the time that it takes; the clock passes what runs wait for. */
export interface Clock {
  /** Whole microseconds since 1970. */
  now(): Microseconds;
  /** Resolves when the moment has come; never after `signal` has aborted. */
  waitUntil(moment: Microseconds, circumstances: WaitCircumstances): Promise<void>;
}

/** What goes on while a scheduler waits. */
export interface WaitCircumstances {
  /** How many tasks run code. */
  readonly tasksRunning: number;
  /** Aborts when something else happened first. */
  readonly signal: AbortSignal;
}

/** Longest delay that `setTimeout` takes, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** The machine's clock: a retry delay of five minutes takes five minutes. */
export const realClock: Clock = {
  now: () => Date.now() * 1000,
  waitUntil: (moment, { signal }) =>
    new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const wait = () => {
        const left = Math.ceil(moment / 1000) - Date.now();
        if (left <= 0) resolve();
        else timer = setTimeout(wait, Math.min(left, longestTimer));
      };
      signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
      wait();
    }),
};

/**
 * A clock for tests: it stands still while task code runs and jumps to the next moment that is waited for, so that retry delays pass at once and
 * every moment of a run is the same each time.
 *
 * @example
 * await runDag(flightDelays, { clock: virtualClock("2026-01-01T00:00:00Z") });
 */
export function virtualClock(start: string | Date): Clock {
  let now = new Date(start).getTime() * 1000;
  return {
    now: () => now,
    waitUntil: (moment, { tasksRunning, signal }) =>
      new Promise((resolve) => {
        // A task that runs may bring about something earlier; the scheduler asks again when it has ended.
        if (tasksRunning > 0 || signal.aborted) return;
        now = Math.max(now, moment);
        resolve();
      }),
  };
}

/** The date of a moment; what is below a millisecond is left out. */
export function dateOf(moment: Microseconds): Date {
  return new Date(Math.floor(moment / 1000));
}

/** The moment of a date. */
export function momentOf(date: Date): Microseconds {
  return date.getTime() * 1000;
}
