import type { TraceTask } from "../cases/trace-case.ts";
import { type GroupPlace, groupOfTask } from "./group-blueprint.ts";
import { toTraceMap } from "./map-sources.ts";
import { choose, nodesBefore, taskId } from "./nodes-before.ts";
import type { PastBlueprint, QueueingBlueprint, RetryBlueprint, TaskBlueprint } from "./task-blueprint.ts";

/** What a task may be where it stands. */
export interface TaskSurroundings {
  readonly places: readonly GroupPlace[];
  /** Tasks that Airflow lets have no other rule than `all_success`. */
  readonly mustBeAllSuccess: boolean;
}

/** The task of a blueprint at a place of the row. */
export function toTraceTask(blueprint: TaskBlueprint, index: number, surroundings: TaskSurroundings): TraceTask {
  const { places } = surroundings;
  const groupIndex = groupOfTask(places, index);
  const group = groupIndex === undefined ? undefined : places[groupIndex];
  const isInMappedGroup = group?.isInsideMapped === true;
  const mark = markOf(blueprint);
  const canBeMapped = !isInMappedGroup && mark === undefined;
  const map = canBeMapped && blueprint.map ? toTraceMap(blueprint.map, index) : undefined;
  const upstream = choose(blueprint.upstream, nodesBefore(index, places));
  return {
    id: taskId(index),
    ...(blueprint.kind === "task" ? {} : { kind: blueprint.kind }),
    ...(mark === undefined || mark === blueprint.kind ? {} : { [mark]: true }),
    ...(upstream.length === 0 ? {} : { upstream }),
    ...(group === undefined ? {} : { group: group.id }),
    ...(map === undefined ? {} : { map }),
    ...ruleOf(blueprint, surroundings, map !== undefined || isInMappedGroup),
    ...(blueprint.retry === undefined ? {} : retryFields(blueprint.retry)),
    ...(blueprint.queueing === undefined ? {} : queueingFields(blueprint.queueing)),
    ...(blueprint.past === undefined ? {} : pastFields(blueprint.past)),
    ...(blueprint.kind === "short_circuit" && blueprint.flag ? { ignore_downstream_trigger_rules: false } : {}),
    ...(mark === "teardown" && blueprint.flag ? { on_failure_fail_dagrun: true } : {}),
  };
}

/** Whether the task is a setup or a teardown, by its kind or beside it. */
function markOf({ kind, mark }: TaskBlueprint): "setup" | "teardown" | undefined {
  return kind === "setup" || kind === "teardown" ? kind : mark;
}

function ruleOf(blueprint: TaskBlueprint, { mustBeAllSuccess }: TaskSurroundings, isExpanded: boolean) {
  const { rule } = blueprint;
  // A teardown has a rule of its own; nothing that is mapped may run always.
  if (markOf(blueprint) === "teardown" || mustBeAllSuccess || rule === "all_success") return {};
  return rule === "always" && isExpanded ? {} : { trigger_rule: rule };
}

function retryFields({ retries, delay, backoff, longest }: RetryBlueprint): Partial<TraceTask> {
  return {
    retries,
    retry_delay_s: delay,
    ...(backoff === 0 ? {} : { retry_exponential_backoff: backoff }),
    ...(longest === undefined ? {} : { max_retry_delay_s: longest }),
  };
}

function queueingFields({ pool, slots, priority, weightRule, perDag, perRun }: QueueingBlueprint): Partial<TraceTask> {
  return {
    ...(pool === 0 ? {} : { pool: `p${pool}` }),
    ...(slots === 1 ? {} : { pool_slots: slots }),
    priority_weight: priority,
    ...(weightRule === "downstream" ? {} : { weight_rule: weightRule }),
    ...(perDag === undefined ? {} : { max_active_tis_per_dag: perDag }),
    ...(perRun === undefined ? {} : { max_active_tis_per_dagrun: perRun }),
  };
}

function pastFields(past: PastBlueprint): Partial<TraceTask> {
  return {
    ...(past.dependsOnPast ? { depends_on_past: true } : {}),
    ...(past.waitForDownstream ? { wait_for_downstream: true } : {}),
    ...(past.ignoreFirst ? { ignore_first_depends_on_past: true } : {}),
    ...(past.waitBeforeSkipping ? { wait_for_past_depends_before_skipping: true } : {}),
  };
}
