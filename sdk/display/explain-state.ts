import type { PreparedDag, TaskInstanceState } from "../engine/index.ts";

/** States of the instances of a task; one for a task that is not mapped. */
export type StatesOf = (taskId: string) => readonly TaskInstanceState[];

/** How many tasks an explanation names. */
const namedTasks = 4;

/** What a rule wants to see above a task: what it names is what it did not get. */
const wanted: ReadonlyMap<string, readonly TaskInstanceState[]> = new Map([
  ["all_failed", ["failed", "upstream_failed"]],
  ["one_failed", ["failed", "upstream_failed"]],
  ["all_skipped", ["skipped"]],
]);

/**
 * Why the scheduler ended a task without running it, in words: `all_success: audit failed`, or the branch that did not follow it. Null for a task that it did not
 * end so.
 */
export function explainState(
  dag: PreparedDag,
  taskId: string,
  state: TaskInstanceState,
  statesOf: StatesOf,
): string | null {
  const number = dag.taskNumbers.get(taskId);
  const task = number === undefined ? undefined : dag.tasks[number];
  if (number === undefined || task === undefined) return null;
  if (state === "removed") return "what it is mapped over has fewer items now";
  if (state !== "upstream_failed" && state !== "skipped") return null;
  const above = (dag.upstream[number] ?? []).flatMap((upstream) => dag.tasks[upstream] ?? []);
  if (state === "skipped") {
    const decider = above.find(({ taskId: id, kind }) => decides(kind) && statesOf(id).includes("success"));
    if (decider?.kind === "branch") return `branch ${decider.taskId} did not follow it`;
    if (decider !== undefined) return `short circuit ${decider.taskId} ended the run's way to it`;
  }
  const failing = wanted.get(task.triggerRule) ?? ["success"];
  const unmet = above.filter(({ taskId: id }) => statesOf(id).some((one) => !failing.includes(one)));
  if (unmet.length === 0) return stopped(dag, number, statesOf) ?? withoutCulprit(dag, number);
  const named = unmet.slice(0, namedTasks).map(({ taskId: id }) => describe(id, statesOf(id), failing));
  const more = unmet.length > namedTasks ? [`${unmet.length - namedTasks} more`] : [];
  return `${task.triggerRule}: ${[...named, ...more].join(", ")}`;
}

/** All rules are met, and still it was skipped. */
function withoutCulprit(dag: PreparedDag, number: number): string {
  const isMapped = dag.tasks[number]?.map !== null || dag.mappedGroup[number] !== -1;
  return isMapped ? "what it is mapped over is empty" : `rule ${dag.tasks[number]?.triggerRule}`;
}

function decides(kind: string): boolean {
  return kind === "branch" || kind === "shortCircuit";
}

/** The short circuit far above that skipped everything below it. */
function stopped(dag: PreparedDag, from: number, statesOf: StatesOf): string | null {
  const seen = new Set([from]);
  for (const number of seen) {
    const task = dag.tasks[number];
    if (number !== from && task?.kind === "shortCircuit" && statesOf(task.taskId).includes("success")) {
      return `short circuit ${task.taskId} ended the run's way to it`;
    }
    for (const upstream of dag.upstream[number] ?? []) seen.add(upstream);
  }
  return null;
}

function describe(
  taskId: string,
  states: readonly TaskInstanceState[],
  wantedStates: readonly TaskInstanceState[],
): string {
  const unmet = states.filter((state) => !wantedStates.includes(state));
  const [state = "none"] = unmet;
  const count = unmet.filter((one) => one === state).length;
  const verb = verbs.get(state) ?? `is ${state}`;
  return states.length > 1 ? `${taskId} ${verb} (${count} of ${states.length})` : `${taskId} ${verb}`;
}

const verbs: ReadonlyMap<string, string> = new Map([
  ["success", "succeeded"],
  ["failed", "failed"],
  ["skipped", "was skipped"],
]);
