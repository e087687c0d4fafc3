import { JetwayError } from "../errors/index.ts";
import type { DagNode } from "../ir/index.ts";
import { json, readEffectiveOptions, seconds, wholeNumber } from "./effective-options.ts";
import { tryFindCycle } from "./find-cycle.ts";
import type { RunPlan } from "./scheduler/run-plan.ts";

/** Airflow's `[core] max_active_tasks_per_dag`. */
const defaultMaxActiveTasks = 16;

/** What a plan needs beside the DAG. */
export interface PlanOptions {
  readonly logicalDate: Date | null;
  readonly parallelism: number;
  /** Tasks that are mocked; an empty task does nothing unless it is. */
  readonly mocked: ReadonlySet<string>;
}

/**
 * The run of a DAG as the scheduler sees it.
 *
 * @throws JW4010 for an edge to a task that is not there, and for a cycle.
 */
export function createRunPlan(dag: DagNode, options: PlanOptions): RunPlan {
  const { upstream, downstream } = neighbours(dag);
  const plan: RunPlan = {
    dagId: dag.dagId,
    logicalDate: options.logicalDate?.getTime() ?? null,
    tasks: dag.tasks.map((task, index) => {
      const effective = readEffectiveOptions(dag, task);
      return {
        taskId: task.taskId,
        upstream: upstream[index] ?? [],
        downstream: downstream[index] ?? [],
        triggerRule: effective.triggerRule,
        retries: effective.retries,
        retryTiming: {
          retryDelaySeconds: effective.retryDelaySeconds,
          exponentialBackoff: effective.retryExponentialBackoff,
          maxRetryDelaySeconds: effective.maxRetryDelaySeconds,
        },
        doesNothing: task.kind === "empty" && !options.mocked.has(task.taskId),
      };
    }),
    slots: Math.min(options.parallelism, wholeNumber(json(dag.options["maxActiveTasks"])) ?? defaultMaxActiveTasks),
    failFast: json(dag.options["failFast"]) === true,
    dagrunTimeoutSeconds: seconds(dag.options["dagrunTimeout"]) ?? null,
  };
  const cycle = tryFindCycle(plan.tasks.map((task) => task.downstream));
  if (cycle === undefined) return plan;
  const path = cycle.map((index) => plan.tasks[index]?.taskId).join(" → ");
  throw new JetwayError(`The tasks of DAG "${dag.dagId}" wait for each other: ${path}.`, {
    code: "JW4010",
    hint: "Take one of these edges away.",
  });
}

function neighbours(dag: DagNode): { readonly upstream: number[][]; readonly downstream: number[][] } {
  const indexes = new Map(dag.tasks.map((task, index) => [task.taskId, index]));
  const upstream: number[][] = dag.tasks.map(() => []);
  const downstream: number[][] = dag.tasks.map(() => []);
  const seen = new Set<string>();
  for (const edge of dag.edges) {
    const from = indexes.get(edge.from);
    const to = indexes.get(edge.to);
    if (from === undefined || to === undefined) {
      const missing = from === undefined ? edge.from : edge.to;
      throw new JetwayError(`An edge of DAG "${dag.dagId}" names the task "${missing}", which is not there.`, {
        code: "JW4010",
        hint: "Define the DAG with dag(), which makes the edges itself.",
      });
    }
    if (seen.has(`${from} ${to}`)) continue;
    seen.add(`${from} ${to}`);
    upstream[to]?.push(from);
    downstream[from]?.push(to);
  }
  return { upstream, downstream };
}
