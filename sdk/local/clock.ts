/** Where a run takes the time from. Task code always takes the time that it takes; the clock passes what the run waits for. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves when the moment has come; never after `signal` has aborted. */
  waitUntil(moment: number, circumstances: WaitCircumstances): Promise<void>;
}

/** What goes on while a run waits. */
export interface WaitCircumstances {
  readonly tasksRunning: number;
  /** Aborts when something else happened first. */
  readonly signal: AbortSignal;
}

/** Longest delay that `setTimeout` takes. */
const longestTimer = 2 ** 31 - 1;

/** The machine's clock: a retry delay of five minutes takes five minutes. */
export const realClock: Clock = {
  now: () => Date.now(),
  waitUntil: (moment, { signal }) =>
    new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const wait = () => {
        const left = moment - Date.now();
        if (left <= 0) resolve();
        else timer = setTimeout(wait, Math.min(left, longestTimer));
      };
      signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
      wait();
    }),
};

/**
 * A clock for tests: it stands still while task code runs and jumps to the next moment that the run waits for, so that retry delays pass at once and
 * every moment of a run is the same each time.
 *
 * @example
 * await runDag(flightDelays, { clock: virtualClock("2026-01-01T00:00:00Z") });
 */
export function virtualClock(start: string | Date): Clock {
  let now = new Date(start).getTime();
  return {
    now: () => now,
    waitUntil: (moment, { tasksRunning, signal }) =>
      new Promise((resolve) => {
        // A task that runs may bring about something earlier; the run asks again when it has ended.
        if (tasksRunning > 0 || signal.aborted) return;
        now = Math.max(now, moment);
        resolve();
      }),
  };
}
