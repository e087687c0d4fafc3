import type { LocalRunEvent } from "#sdk/local/index.ts";

/** Tells people what goes on. */
export interface Progress {
  /** Takes note of what has happened. */
  readonly note: (event: LocalRunEvent) => void;
  /** Nothing is drawn any more. */
  readonly end: () => void;
}
