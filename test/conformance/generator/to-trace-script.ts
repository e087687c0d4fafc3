import type { TraceDag, TraceOutcome, TraceTask } from "../cases/trace-case.ts";
import { choose } from "./nodes-before.ts";
import type { OutcomeBlueprint } from "./outcome-blueprint.ts";
import type { TaskBlueprint } from "./task-blueprint.ts";

/** What becomes of every execution. */
export function toTraceScript(
  dag: TraceDag,
  blueprints: readonly TaskBlueprint[],
  runCount: number,
): Readonly<Record<string, readonly TraceOutcome[]>> {
  const sources = new Set([...dag.tasks, ...(dag.groups ?? [])].flatMap(({ map }) => [map?.over ?? []].flat()));
  const entries = dag.tasks.flatMap((task, index): (readonly [string, readonly TraceOutcome[]])[] => {
    const blueprint = blueprints[index];
    if (blueprint === undefined || task.kind === "empty") return [];
    const write = (outcomes: readonly OutcomeBlueprint[]) =>
      endingsOf(outcomes).map((outcome) => toOutcome(outcome, task, dag, sources.has(task.id)));
    const general = sources.has(task.id) && blueprint.outcomes.length === 0 ? [plainList] : blueprint.outcomes;
    return [
      ...(general.length === 0 ? [] : [[task.id, write(general)] as const]),
      ...(blueprint.special === undefined
        ? []
        : [[specialKey(task, blueprint.special, runCount), write(blueprint.special.outcomes)] as const]),
    ];
  });
  return Object.fromEntries(entries);
}

const plainList: OutcomeBlueprint = {
  state: "success",
  duration: 1,
  length: 2,
  branch: [],
  condition: true,
  wait: 60,
  retryDelay: undefined,
};

/** The last outcome repeats for ever: a wait cannot be it. */
function endingsOf(outcomes: readonly OutcomeBlueprint[]): readonly OutcomeBlueprint[] {
  return outcomes.map((outcome, index) =>
    index === outcomes.length - 1 && ["up_for_reschedule", "deferred"].includes(outcome.state)
      ? { ...outcome, state: "success" }
      : outcome,
  );
}

function specialKey(
  task: TraceTask,
  { index, run }: { readonly index: number; readonly run: number },
  runCount: number,
): string {
  const isExpanded = task.map !== undefined || task.group !== undefined;
  const name = isExpanded ? `${task.id}[${index}]` : task.id;
  return runCount > 1 ? `${run % runCount}/${name}` : name;
}

function toOutcome(outcome: OutcomeBlueprint, task: TraceTask, dag: TraceDag, isSource: boolean): TraceOutcome {
  return {
    ...(outcome.state === "success" ? {} : { state: outcome.state }),
    ...(outcome.duration === 1 ? {} : { duration_s: outcome.duration }),
    ...(outcome.state === "up_for_reschedule" ? { reschedule_s: outcome.wait } : {}),
    // The format does not say whether a trigger without a wait fires before or after the next pass.
    ...(outcome.state === "deferred" ? { trigger_s: outcome.wait || 2 } : {}),
    ...(outcome.state === "failed" && outcome.retryDelay !== undefined ? { retry_delay_s: outcome.retryDelay } : {}),
    ...(outcome.state === "success" ? resultOf(outcome, task, dag, isSource) : {}),
  };
}

function resultOf(outcome: OutcomeBlueprint, task: TraceTask, dag: TraceDag, isSource: boolean): Partial<TraceOutcome> {
  if (task.kind === "branch") {
    const chosen = choose(outcome.branch, nodesBelow(task.id, dag));
    return chosen.length === 0 ? { branch: null } : { branch: chosen.length === 1 ? (chosen[0] ?? null) : chosen };
  }
  if (task.kind === "short_circuit" && !(isSource && outcome.condition)) return { xcom: outcome.condition };
  if (!isSource || outcome.length === -1) return {};
  return outcome.length === -2 ? { xcom: 17 } : { mapped_length: outcome.length };
}

function nodesBelow(id: string, dag: TraceDag): readonly string[] {
  return [...dag.tasks, ...(dag.groups ?? [])].filter((node) => node.upstream?.includes(id)).map((node) => node.id);
}
