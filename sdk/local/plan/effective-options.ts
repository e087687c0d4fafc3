import type { TaskPlan } from "../../engine/index.ts";
import type { DagNode, OptionValue, TaskNode } from "../../ir/index.ts";
import { type TriggerRule, triggerRules } from "../../options/trigger-rule.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import { flag, instant, microseconds, oneOf, text, textList, wholeNumber } from "./read-option.ts";

/** Options that the engine sees as they are. */
type SchedulingOption =
  | "retries"
  | "retryDelay"
  | "retryExponentialBackoff"
  | "maxRetryDelay"
  | "pool"
  | "poolSlots"
  | "priorityWeight"
  | "weightRule"
  | "dependsOnPast"
  | "waitForDownstream"
  | "ignoreFirstDependsOnPast"
  | "waitForPastDependsBeforeSkipping"
  | "maxActiveTisPerDag"
  | "maxActiveTisPerDagrun"
  | "startDate";

/** The options of a task that matter offline: the task's own, else the DAG's defaults, else Airflow's. */
export interface EffectiveOptions extends Pick<TaskPlan, SchedulingOption> {
  readonly owner: string;
  readonly email: readonly string[];
  readonly executionTimeout: Microseconds | null;
  readonly triggerRule: TriggerRule;
  readonly doXcomPush: boolean;
  readonly multipleOutputs: boolean;
  readonly endDate: Microseconds | null;
}

/** Reads the options of a task. */
export function readEffectiveOptions(dag: DagNode, task: TaskNode): EffectiveOptions {
  const option = (name: string): OptionValue | undefined => task.options[name] ?? dag.defaults[name];
  const waitForDownstream = flag(option("waitForDownstream")) ?? false;
  return {
    owner: text(option("owner")) ?? "airflow",
    email: textList(option("email")),
    retries: wholeNumber(option("retries")) ?? 0,
    retryDelay: microseconds(option("retryDelay")) ?? 300_000_000,
    retryExponentialBackoff: readBackoff(option("retryExponentialBackoff")),
    // Airflow ignores a limit of zero: `if self.task.max_retry_delay`.
    maxRetryDelay: microseconds(option("maxRetryDelay")) || null,
    executionTimeout: microseconds(option("executionTimeout")) ?? null,
    triggerRule: oneOf(triggerRules, option("triggerRule")) ?? "all_success",
    doXcomPush: flag(option("doXcomPush")) ?? true,
    multipleOutputs: flag(option("multipleOutputs")) ?? false,
    pool: text(option("pool")) ?? "default_pool",
    poolSlots: wholeNumber(option("poolSlots")) ?? 1,
    priorityWeight: wholeNumber(option("priorityWeight")) ?? 1,
    weightRule: oneOf(["downstream", "upstream", "absolute"], option("weightRule")) ?? "downstream",
    // `BaseOperator`: to wait for what was downstream in the past is to depend on the past.
    dependsOnPast: waitForDownstream || (flag(option("dependsOnPast")) ?? false),
    waitForDownstream,
    ignoreFirstDependsOnPast: flag(option("ignoreFirstDependsOnPast")) ?? false,
    waitForPastDependsBeforeSkipping: flag(option("waitForPastDependsBeforeSkipping")) ?? false,
    maxActiveTisPerDag: wholeNumber(option("maxActiveTisPerDag")) ?? null,
    maxActiveTisPerDagrun: wholeNumber(option("maxActiveTisPerDagrun")) ?? null,
    startDate: bounded(Math.max, instant(option("startDate")), instant(dag.options["startDate"])),
    endDate: bounded(Math.min, instant(option("endDate")), instant(dag.options["endDate"])),
  };
}

/** Airflow before 3.2 knows only whether delays grow, and then doubles them. */
function readBackoff(option: OptionValue | undefined): number {
  if (option?.kind !== "json") return 0;
  return option.value === true ? 2 : typeof option.value === "number" ? option.value : 0;
}

/** `DAG.add_task`: a task is bounded by its DAG's dates. */
function bounded(
  inner: (own: Microseconds, dags: Microseconds) => Microseconds,
  own: Microseconds | undefined,
  dags: Microseconds | undefined,
): Microseconds | null {
  return own === undefined || dags === undefined ? (own ?? dags ?? null) : inner(own, dags);
}
