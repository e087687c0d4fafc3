import type { OptionTable } from "./option-spec.ts";
import { triggerRules } from "./trigger-rule.ts";

/** Every `BaseOperator` argument of Airflow that is plain data. */
export const taskOptionTable = {
  owner: { python: "owner", type: "text", since: "3.0" },
  email: { python: "email", type: "textList", since: "3.0" },
  emailOnRetry: { python: "email_on_retry", type: "boolean", since: "3.0" },
  emailOnFailure: { python: "email_on_failure", type: "boolean", since: "3.0" },
  retries: { python: "retries", type: "integer", since: "3.0" },
  retryDelay: { python: "retry_delay", type: "duration", since: "3.0" },
  retryExponentialBackoff: { python: "retry_exponential_backoff", type: "factor", since: "3.0" },
  maxRetryDelay: { python: "max_retry_delay", type: "duration", since: "3.0" },
  startDate: { python: "start_date", type: "instant", since: "3.0" },
  endDate: { python: "end_date", type: "instant", since: "3.0" },
  dependsOnPast: { python: "depends_on_past", type: "boolean", since: "3.0" },
  ignoreFirstDependsOnPast: { python: "ignore_first_depends_on_past", type: "boolean", since: "3.0" },
  waitForPastDependsBeforeSkipping: {
    python: "wait_for_past_depends_before_skipping",
    type: "boolean",
    since: "3.0",
  },
  waitForDownstream: { python: "wait_for_downstream", type: "boolean", since: "3.0" },
  priorityWeight: { python: "priority_weight", type: "integer", since: "3.0" },
  weightRule: { python: "weight_rule", type: { oneOf: ["downstream", "upstream", "absolute"] }, since: "3.0" },
  queue: { python: "queue", type: "text", since: "3.0" },
  pool: { python: "pool", type: "text", since: "3.0" },
  poolSlots: { python: "pool_slots", type: "integer", since: "3.0" },
  executionTimeout: { python: "execution_timeout", type: "duration", since: "3.0" },
  triggerRule: { python: "trigger_rule", type: { oneOf: triggerRules }, since: "3.0" },
  runAsUser: { python: "run_as_user", type: "text", since: "3.0" },
  mapIndexTemplate: { python: "map_index_template", type: "text", since: "3.0" },
  maxActiveTisPerDag: { python: "max_active_tis_per_dag", type: "integer", since: "3.0" },
  maxActiveTisPerDagrun: { python: "max_active_tis_per_dagrun", type: "integer", since: "3.0" },
  executor: { python: "executor", type: "text", since: "3.0" },
  executorConfig: { python: "executor_config", type: "json", since: "3.0" },
  doXcomPush: { python: "do_xcom_push", type: "boolean", since: "3.0" },
  multipleOutputs: { python: "multiple_outputs", type: "boolean", since: "3.0" },
  doc: { python: "doc", type: "text", since: "3.0" },
  docMd: { python: "doc_md", type: "text", since: "3.0" },
  docJson: { python: "doc_json", type: "text", since: "3.0" },
  docYaml: { python: "doc_yaml", type: "text", since: "3.0" },
  docRst: { python: "doc_rst", type: "text", since: "3.0" },
  taskDisplayName: { python: "task_display_name", type: "text", since: "3.0" },
  loggerName: { python: "logger_name", type: "text", since: "3.0" },
  allowNestedOperators: { python: "allow_nested_operators", type: "boolean", since: "3.0" },
  renderTemplateAsNativeObj: { python: "render_template_as_native_obj", type: "boolean", since: "3.2" },
} as const satisfies OptionTable;

/** Trigger rules that the first minors lack. */
export const triggerRulesSince = { all_done_min_one_success: "3.1" } as const;
