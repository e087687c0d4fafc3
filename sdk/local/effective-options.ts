import type { DagNode, JsonValue, OptionValue, TaskNode } from "../ir/index.ts";
import { type TriggerRule, triggerRules } from "../options/trigger-rule.ts";

/** The options of a task that matter offline: the task's own, else the DAG's defaults, else Airflow's. */
export interface EffectiveOptions {
  readonly owner: string;
  readonly email: readonly string[];
  readonly retries: number;
  readonly retryDelaySeconds: number;
  readonly retryExponentialBackoff: boolean;
  readonly maxRetryDelaySeconds: number | null;
  readonly executionTimeoutSeconds: number | null;
  readonly triggerRule: TriggerRule;
  readonly doXcomPush: boolean;
  readonly multipleOutputs: boolean;
}

/** Reads the options of a task. */
export function readEffectiveOptions(dag: DagNode, task: TaskNode): EffectiveOptions {
  const option = (name: string): OptionValue | undefined => task.options[name] ?? dag.defaults[name];
  const email = json(option("email"));
  return {
    owner: textOption(json(option("owner"))) ?? "airflow",
    email: Array.isArray(email) ? email.filter((item) => typeof item === "string") : [],
    retries: wholeNumber(json(option("retries"))) ?? 0,
    retryDelaySeconds: seconds(option("retryDelay")) ?? 300,
    retryExponentialBackoff: json(option("retryExponentialBackoff")) === true,
    // Airflow ignores a limit of zero: `if self.task.max_retry_delay`.
    maxRetryDelaySeconds: seconds(option("maxRetryDelay")) || null,
    executionTimeoutSeconds: seconds(option("executionTimeout")) ?? null,
    triggerRule: triggerRules.find((rule) => rule === json(option("triggerRule"))) ?? "all_success",
    doXcomPush: json(option("doXcomPush")) !== false,
    multipleOutputs: json(option("multipleOutputs")) === true,
  };
}

/** The number of seconds of a duration option; undefined for none. */
export function seconds(option: OptionValue | undefined): number | undefined {
  return option?.kind === "duration" ? option.seconds : undefined;
}

/** The value of a plain option; undefined for none. */
export function json(option: OptionValue | undefined): JsonValue | undefined {
  return option?.kind === "json" ? option.value : undefined;
}

/** The value as a whole number; undefined when it is none. */
export function wholeNumber(value: JsonValue | undefined): number | undefined {
  return typeof value === "number" && Number.isInteger(value) ? value : undefined;
}

function textOption(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
