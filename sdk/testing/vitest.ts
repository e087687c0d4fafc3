import { expect } from "vitest";
import type { TaskInstanceState } from "../engine/index.ts";
import { matchers } from "./matchers.ts";

// Importing this entry adds the matchers on runs to Vitest's `expect`.
expect.extend(matchers);

export { matchers };

/** The matchers on runs of `simulate`. */
export interface RunMatchers<Answer> {
  /** The run ended well. */
  toHaveSucceeded(): Answer;
  /** The run failed. */
  toHaveFailed(): Answer;
  /** Every instance of the task is in the state. @throws JW4014 for a task that the run does not have. */
  toHaveState(taskId: string, state: TaskInstanceState): Answer;
  /** Every instance of each named task is in its state; other tasks may be in any. @throws JW4014 for a task that the run does not have. */
  toHaveStates(states: Readonly<Record<string, TaskInstanceState>>): Answer;
  /** All of these tasks ran, and each started after the one before it had ended. @throws JW4014 for a task that the run does not have. */
  toHaveRunInOrder(taskIds: readonly string[]): Answer;
  /** This many tries of the task were made; of a mapped task by each of its instances. @throws JW4014 for a task that the run does not have. */
  toHaveTried(taskId: string, count: number): Answer;
  /** The task returned a value equal to this. @throws JW4014 for a task that the run does not have. */
  toHaveXcom(taskId: string, value: unknown): Answer;
}

declare module "vitest" {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends RunMatchers<R> {}
}
