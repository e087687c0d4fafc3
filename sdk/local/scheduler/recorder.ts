import { performance } from "node:perf_hooks";
import type { EngineEvent } from "../../engine/engine-event.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import type { RunHistory } from "../history/run-history.ts";
import { runRowOf, taskInstanceChangeOf } from "./history-rows.ts";
import type { RunBook } from "./run-book.ts";

/** Writes down what happens. */
export interface Recorder {
  /** The engine was told something at a moment. */
  step(at: Microseconds, events: readonly EngineEvent[]): void;
  /** Writes what is not written yet. */
  flush(): void;
}

/** Writes nothing down. */
export const noHistory: Recorder = { step: () => {}, flush: () => {} };

/** How long changes are collected for one transaction while no code runs, in milliseconds. */
const longestDelay = 50;

/** Writes runs down as they go, many changes in one transaction. */
export class RunRecorder implements Recorder {
  readonly #history: RunHistory;
  readonly #book: RunBook;
  #lastFlush = performance.now();

  constructor(history: RunHistory, book: RunBook) {
    this.#history = history;
    this.#book = book;
  }

  step(): void {
    if (performance.now() - this.#lastFlush > longestDelay) this.flush();
  }

  flush(): void {
    this.#history.save({ ...changesOf(this.#book), steps: [] });
    this.#lastFlush = performance.now();
  }
}

/**
 * Writes runs down with everything that the engine is told, so that another scheduler can go on. Each step is on disk before what it starts runs: code that
 * takes this process with it has been started, and is known to be lost.
 */
export class StepRecorder implements Recorder {
  readonly #history: RunHistory;
  readonly #book: RunBook;

  constructor(history: RunHistory, book: RunBook) {
    this.#history = history;
    this.#book = book;
  }

  step(at: Microseconds, events: readonly EngineEvent[]): void {
    this.#history.save({ ...changesOf(this.#book), steps: [{ at, events }] });
  }

  flush(): void {
    this.#history.save({ ...changesOf(this.#book), steps: [] });
  }
}

function changesOf(book: RunBook) {
  const { runs, instances } = book.takeChanges();
  return {
    runs: [...runs].map(runRowOf),
    taskInstances: [...instances].map(([instance, run]) => taskInstanceChangeOf(run, instance)),
  };
}
