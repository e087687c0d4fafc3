import type { SuccessOutcome } from "../attempt-outcome.ts";
import { collectReachable } from "../graph/collect-reachable.ts";
import { groupRoots } from "../graph/group-ends.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { SkipDecision } from "../state/run-record.ts";
import { taskTrait } from "../state/task-trait.ts";

/** What a branch or a short circuit has decided. */
export interface DecidedSkips {
  readonly decision: SkipDecision;
  /** The tasks that are skipped at once. */
  readonly skips: readonly number[];
  /** Whether all instances of a mapped task are meant where the release can tell: a branch names the map index, a short circuit does not. */
  readonly reachesAll: boolean;
}

/** What a success decides about the tasks behind it; null when nothing, `impossible` when it follows a task that does not exist. Airflow: `SkipMixin`. */
export function decideSkips(
  dag: PreparedDag,
  task: number,
  outcome: SuccessOutcome,
): DecidedSkips | "impossible" | null {
  const { kind, ignoreDownstreamTriggerRules } = dag.tasks[task] as PreparedDag["tasks"][number];
  if (kind === "branch") return decideBranch(dag, task, outcome.follow ?? []);
  if (kind !== "shortCircuit" || (outcome.condition ?? true)) return null;
  const below = ignoreDownstreamTriggerRules
    ? [...collectReachable(dag.downstream, task)]
    : (dag.downstream[task] as readonly number[]);
  const skipped = below.filter((other) => ((dag.traits[other] as number) & taskTrait.teardown) === 0);
  return skipped.length === 0 ? null : { decision: { skipped }, skips: skipped, reachesAll: true };
}

function decideBranch(dag: PreparedDag, task: number, follow: readonly string[]): DecidedSkips | "impossible" | null {
  const followed = new Set<number>();
  for (const id of follow) {
    const group = dag.groups[dag.groupNumbers.get(id) ?? -1];
    const number = dag.taskNumbers.get(id);
    if (group !== undefined) for (const root of groupRoots(dag, group.members)) followed.add(root);
    else if (number !== undefined) followed.add(number);
    else return "impossible";
  }
  const below = dag.downstream[task] as readonly number[];
  if (below.length === 0) return null;
  // A task directly below that is also behind a followed one is not skipped: it waits for that one.
  for (const chosen of [...followed])
    for (const behind of collectReachable(dag.downstream, chosen)) followed.add(behind);
  const skips = below.filter((other) => !followed.has(other));
  return { decision: { followed: below.filter((other) => followed.has(other)) }, skips, reachesAll: false };
}
