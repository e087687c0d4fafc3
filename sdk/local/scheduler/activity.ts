import type { Microseconds } from "../../time/microseconds.ts";
import { Agenda } from "./agenda.ts";

/** What attempts are up to: how many run code, and which wait for the clock. */
export class Activity {
  readonly agenda = new Agenda();
  #running = 0;

  /** How many attempts run code. */
  get running(): number {
    return this.#running;
  }

  /** An attempt begins to run code. */
  begin(): void {
    this.#running++;
  }

  /** An attempt runs no code any more. */
  end(): void {
    this.#running--;
  }

  /** Lets an attempt wait for a moment, or for ever; false when `signal` aborts first. While it waits it runs no code. */
  sleepUntil(moment: Microseconds | null, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false);
    this.#running--;
    return new Promise((resolve) => {
      const onAbort = () => {
        if (entry !== null) entry.isCancelled = true;
        this.#running++;
        resolve(false);
      };
      const entry =
        moment === null
          ? null
          : this.agenda.add(moment, () => {
              signal.removeEventListener("abort", onAbort);
              this.#running++;
              resolve(true);
            });
      signal.addEventListener("abort", onAbort, { once: true });
    });
  }
}
