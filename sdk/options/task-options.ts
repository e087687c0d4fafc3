import type { JsonValue } from "../ir/json-value.ts";
import type { DurationInput } from "../time/duration.ts";
import type { InstantInput } from "../time/instant.ts";
import type { TriggerRule } from "./trigger-rule.ts";

/**
 * Options of a task: `BaseOperator`'s arguments that are plain data, under Airflow's names in camel case. In `defaults` of a DAG they hold for every
 * task that does not say otherwise (`default_args`).
 */
export interface TaskOptions {
  /** Who answers for the task. @defaultValue `"airflow"` */
  readonly owner?: string;
  /** Addresses for Airflow's own mails. */
  readonly email?: readonly string[];
  /** Mail on each retry. @defaultValue true, when `email` is set */
  readonly emailOnRetry?: boolean;
  /** Mail on failure. @defaultValue true, when `email` is set */
  readonly emailOnFailure?: boolean;
  /** How often a failed task is tried again. @defaultValue 0, or the server's `default_task_retries` */
  readonly retries?: number;
  /** Wait before a retry. @defaultValue 5 minutes */
  readonly retryDelay?: DurationInput;
  /** Makes the wait longer with each retry, with Airflow's jitter: true doubles it, a number multiplies it (Airflow 3.2 and newer). @defaultValue false */
  readonly retryExponentialBackoff?: boolean | number;
  /** Upper bound of the wait with exponential backoff. */
  readonly maxRetryDelay?: DurationInput;
  /** No instance for runs before this moment. @defaultValue the DAG's */
  readonly startDate?: InstantInput;
  /** No instance for runs after this moment. @defaultValue the DAG's */
  readonly endDate?: InstantInput;
  /** Runs only when its instance in the previous run succeeded or was skipped. @defaultValue false */
  readonly dependsOnPast?: boolean;
  /** With `dependsOnPast`: does not ask the past for the first run. @defaultValue false */
  readonly ignoreFirstDependsOnPast?: boolean;
  /** With `dependsOnPast`: a skip too waits for the past. @defaultValue false */
  readonly waitForPastDependsBeforeSkipping?: boolean;
  /** Also waits for the tasks directly after it in the previous run. @defaultValue false */
  readonly waitForDownstream?: boolean;
  /** Weight in the queue of its pool. @defaultValue 1 */
  readonly priorityWeight?: number;
  /** How the weights of other tasks add to it. @defaultValue `"downstream"` */
  readonly weightRule?: "downstream" | "upstream" | "absolute";
  /** Queue of the executor. */
  readonly queue?: string;
  /** Pool whose slots it takes. @defaultValue `"default_pool"` */
  readonly pool?: string;
  /** Slots that it takes. @defaultValue 1 */
  readonly poolSlots?: number;
  /** Fails when it runs longer. */
  readonly executionTimeout?: DurationInput;
  /** When it may run. @defaultValue `"all_success"` */
  readonly triggerRule?: TriggerRule;
  /** Unix user that runs it. */
  readonly runAsUser?: string;
  /** Jinja for the name of a mapped instance. */
  readonly mapIndexTemplate?: string;
  /** Instances at once over all runs. */
  readonly maxActiveTisPerDag?: number;
  /** Instances at once in a run. */
  readonly maxActiveTisPerDagrun?: number;
  /** Name of the executor that runs it. */
  readonly executor?: string;
  /** Settings for that executor. */
  readonly executorConfig?: Readonly<Record<string, JsonValue>>;
  /** Whether what it returns becomes an XCom. @defaultValue true */
  readonly doXcomPush?: boolean;
  /** Whether each member of a returned object also becomes an XCom of its own. @defaultValue false */
  readonly multipleOutputs?: boolean;
  /** Documentation, plain. */
  readonly doc?: string;
  /** Documentation in Markdown. @defaultValue the documentation comment above the task */
  readonly docMd?: string;
  /** Documentation in JSON. */
  readonly docJson?: string;
  /** Documentation in YAML. */
  readonly docYaml?: string;
  /** Documentation in reStructuredText. */
  readonly docRst?: string;
  /** Name in the user interface. @defaultValue the task id */
  readonly taskDisplayName?: string;
  /** Name of its logger. */
  readonly loggerName?: string;
  /** Whether an operator may be executed inside it. @defaultValue true */
  readonly allowNestedOperators?: boolean;
  /** Whether templates render to native values. Airflow 3.2 and newer. */
  readonly renderTemplateAsNativeObj?: boolean;
}
