import { JetwayError } from "../errors/jetway-error.ts";
import { orderTasks } from "../ir/order-tasks.ts";
import { callerLocation } from "./caller-location.ts";
import { currentBuilder } from "./current-builder.ts";
import type { DagBuilder } from "./dag-builder.ts";
import { type TaskRef, taskIn } from "./task-ref.ts";

/** What comes before and after the tasks of a scope. At least one of setup and teardown. */
export interface SetupScope {
  /** Makes what the tasks need. When it fails, none of them runs. */
  readonly setup?: TaskRef | readonly TaskRef[];
  /** Takes it away when all of them are done, also when one failed, if the setup has succeeded. */
  readonly teardown?: TaskRef | readonly TaskRef[];
  /** Whether a failure of the teardown fails the run. @defaultValue false */
  readonly onFailureFailDagrun?: boolean;
}

/**
 * Runs tasks between a setup and a teardown: of the tasks that its body adds, those with nothing before them in the body follow the setup, those with nothing
 * behind them in it precede the teardown. Scopes can be nested. Returns what the body returns. Airflow: `as_setup`, `as_teardown`.
 *
 * @throws JW8001 outside a DAG's body, JW8003 for a task of another DAG, JW8013 for what is no task, JW8036 without setup and teardown, or for a task that
 * is both.
 * @example
 * const cluster = createCluster();
 * const rows = withSetup({ setup: cluster, teardown: deleteCluster({ cluster }) }, () => countRows({ cluster }));
 * // Python: with delete_cluster.as_teardown(setups=[create_cluster]): count_rows(…)
 */
export function withSetup<Result>(scope: SetupScope, body: () => Result): Result {
  const builder = currentBuilder("withSetup()");
  const { setup, teardown, onFailureFailDagrun = false, ...others } = scope;
  if (typeof body !== "function" || typeof onFailureFailDagrun !== "boolean" || Object.keys(others).length > 0) {
    throw new JetwayError(
      "withSetup() takes setup, teardown and onFailureFailDagrun, and a function that adds tasks.",
      {
        code: "JW8013",
        hint: "Write withSetup({ setup: created, teardown: deleted }, () => { … }).",
      },
    );
  }
  const setups = tasksOf(setup, builder, "setup");
  const teardowns = tasksOf(teardown, builder, "teardown");
  if (setups.length + teardowns.length === 0) throw wrongScope("withSetup() was given neither a setup nor a teardown.");
  for (const task of setups) mark(builder, task, { setupTeardown: "setup" });
  for (const task of teardowns) {
    mark(builder, task, { setupTeardown: "teardown", ...(onFailureFailDagrun ? { onFailureFailDagrun } : {}) });
  }
  const earlier = builder.tasks.length;
  const result = body();
  const ends = [...setups, ...teardowns];
  const made = builder.tasks
    .slice(earlier)
    .map(({ taskId }) => taskId)
    .filter((taskId) => !ends.includes(taskId));
  connect(builder, { setups, teardowns, made: new Set(made) });
  return result;
}

interface ScopeTasks {
  readonly setups: readonly string[];
  readonly teardowns: readonly string[];
  readonly made: ReadonlySet<string>;
}

function connect(builder: DagBuilder, { setups, teardowns, made }: ScopeTasks): void {
  const { upstream, downstream } = orderTasks(builder);
  const details = { reason: "order", source: callerLocation() } as const;
  const isFree = (task: string, side: typeof upstream) => side.get(task)?.isDisjointFrom(made) === true;
  for (const setup of setups) {
    for (const task of made) if (isFree(task, upstream)) builder.addEdge(setup, task, details);
  }
  for (const teardown of teardowns) {
    for (const task of made) if (isFree(task, downstream)) builder.addEdge(task, teardown, details);
    for (const setup of setups) builder.addEdge(setup, teardown, details);
  }
}

function tasksOf(value: SetupScope["setup"], builder: DagBuilder, word: string): readonly string[] {
  if (value === undefined) return [];
  const tasks: readonly unknown[] = Array.isArray(value) ? value : [value];
  return tasks.map((task) => taskIn(builder, task, word));
}

function mark(
  builder: DagBuilder,
  taskId: string,
  marks: { readonly setupTeardown: "setup" | "teardown"; readonly onFailureFailDagrun?: boolean },
): void {
  builder.changeTask(taskId, (node) => {
    if (node.setupTeardown === undefined || node.setupTeardown === marks.setupTeardown) return { ...node, ...marks };
    throw wrongScope(`Task "${taskId}" is a setup and a teardown. Airflow knows a task as one of the two.`);
  });
}

function wrongScope(message: string): JetwayError {
  return new JetwayError(message, {
    code: "JW8036",
    hint: "Write withSetup({ setup: created, teardown: deleted }, () => { … }).",
  });
}
