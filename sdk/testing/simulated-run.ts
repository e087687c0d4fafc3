import type { PicturedRun } from "../display/run-tree.ts";
import type { TaskInstanceState } from "../engine/index.ts";
import type { LocalRunView } from "../local/index.ts";

/**
 * A run of a simulation, to assert on: what `runDag` gives of a run, and why tasks have not run. A run that the simulation left behind is `queued` or
 * `running`. `Results` is what its DAG shows.
 */
export interface SimulatedRun<Results = unknown> extends LocalRunView<Results> {
  /** The state of a task: of a mapped one the state that its instances share, or `mixed`. @throws JW4014 for a task that the DAG does not have. */
  stateOf(taskId: string): TaskInstanceState | "mixed";
  /** Every attempt, in the order in which they started. */
  readonly attempts: readonly SimulatedAttempt[];
  /** Ids of the tasks in the order in which they first started; a mapped task once. */
  readonly order: readonly string[];
  /**
   * Why a task has not run, in words: the rule that failed and the tasks that it failed for, the pool that is full, the moment that has not come. Null for a
   * task that has run. Of a mapped task without an index it is about the first instance that has not run. @throws JW4014 for a task that the DAG does not have.
   */
  whyNot(taskId: string, mapIndex?: number): string | null;
  /** The run's tree: states, tries, times, and why tasks failed or have not run. */
  describe(): string;
  /** The tree as data. */
  picture(): PicturedRun;
}

/** An attempt of a task among everything that happened in a run. */
export interface SimulatedAttempt {
  readonly taskId: string;
  readonly mapIndex: number;
  readonly tryNumber: number;
  /** Places of its start and its end among everything that happened in the run: what came first where moments are equal. */
  readonly startedAs: number;
  /** Null while it runs. */
  readonly endedAs: number | null;
}
