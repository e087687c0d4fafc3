import type { PlannedKind, TaskPlan } from "../engine/index.ts";
import { triggerRules } from "../options/trigger-rule.ts";
import { withDefaults } from "./case-defaults.ts";
import { CaseError } from "./case-error.ts";
import { asFields, asText, type CaseFields } from "./case-fields.ts";
import { readTraceMap } from "./read-trace-map.ts";

const kinds: ReadonlyMap<string, PlannedKind> = new Map([
  ["task", "task"],
  ["mapped", "task"],
  ["setup", "task"],
  ["teardown", "task"],
  ["empty", "empty"],
  ["branch", "branch"],
  ["short_circuit", "shortCircuit"],
  ["sensor", "sensor"],
]);

/** A task of a case. */
export function readTraceTask(given: unknown): TaskPlan {
  const fields = asFields(given, "a task");
  const taskId = asText(fields["id"], "the id of a task");
  const read = withDefaults(fields, taskId);
  const kindName = read.text("kind", "task");
  const kind = kinds.get(kindName);
  if (kind === undefined) throw new CaseError(`${taskId}: unknown kind ${JSON.stringify(kindName)}`);
  const isTeardown = kindName === "teardown" || read.flag("teardown", false);
  const isSetup = kindName === "setup" || read.flag("setup", false);
  const map = readTraceMap(fields["map"], taskId);
  if (kindName === "mapped" && map === null) throw new CaseError(`${taskId}: a mapped task needs map`);
  return {
    taskId,
    kind,
    groupId: read.text("group", null),
    upstream: read.names("upstream"),
    map,
    setupTeardown: setupTeardownOf(isSetup, isTeardown),
    onFailureFailDagrun: isTeardown && read.flag("on_failure_fail_dagrun", false),
    triggerRule: readRule(read.text("trigger_rule", isTeardown ? "all_done_setup_success" : "all_success"), taskId),
    ignoreDownstreamTriggerRules: read.flag("ignore_downstream_trigger_rules", true),
    retries: read.integer("retries", 0),
    retryDelay: read.seconds("retry_delay_s", 300_000_000),
    retryExponentialBackoff: fields["retry_exponential_backoff"] === true ? 2 : readFactor(fields, taskId),
    maxRetryDelay: read.seconds("max_retry_delay_s", null),
    pool: read.text("pool", "default_pool"),
    poolSlots: read.integer("pool_slots", 1),
    priorityWeight: read.integer("priority_weight", 1),
    weightRule: readWeightRule(read.text("weight_rule", "downstream"), taskId),
    dependsOnPast: read.flag("depends_on_past", false),
    waitForDownstream: read.flag("wait_for_downstream", false),
    ignoreFirstDependsOnPast: read.flag("ignore_first_depends_on_past", false),
    waitForPastDependsBeforeSkipping: read.flag("wait_for_past_depends_before_skipping", false),
    maxActiveTisPerDag: read.integer("max_active_tis_per_dag", null),
    maxActiveTisPerDagrun: read.integer("max_active_tis_per_dagrun", null),
    startDate: null,
    outlets: [],
  };
}

function setupTeardownOf(isSetup: boolean, isTeardown: boolean): TaskPlan["setupTeardown"] {
  if (isTeardown) return "teardown";
  return isSetup ? "setup" : null;
}

function readRule(rule: string, taskId: string): TaskPlan["triggerRule"] {
  if (rule === "all_done_setup_success") return rule;
  const known = triggerRules.find((name) => name === rule);
  if (known === undefined) throw new CaseError(`${taskId}: unknown trigger rule ${JSON.stringify(rule)}`, "ValueError");
  return known;
}

function readWeightRule(rule: string, taskId: string): TaskPlan["weightRule"] {
  if (rule === "downstream" || rule === "upstream" || rule === "absolute") return rule;
  throw new CaseError(`${taskId}: unknown weight rule ${JSON.stringify(rule)}`, "ValueError");
}

/** Airflow before 3.2 has a yes or a no here. */
function readFactor(fields: CaseFields, taskId: string): number {
  return fields["retry_exponential_backoff"] === false
    ? 0
    : withDefaults(fields, taskId).number("retry_exponential_backoff", 0);
}
