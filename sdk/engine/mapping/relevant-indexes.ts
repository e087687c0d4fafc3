import { rulesOfOne } from "../dependencies/rules-of-one.ts";
import type { Subject } from "../dependencies/subject.ts";
import type { PreparedDag, PreparedGroup } from "../graph/prepared-dag.ts";
import { taskTrait } from "../state/task-trait.ts";
import { countGroupInstances, countMappedInstances } from "./count-mapped-instances.ts";

/** Map indexes `from` to `to - 1`. */
export interface IndexRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Which instances of a task concern an instance in a mapped group; null for all of them. Tasks that share a mapped group see each other index by index; what is
 * mapped further inside the group is seen as the part that belongs to the index. Airflow: `_get_relevant_map_indexes`.
 */
export function relevantIndexes(subject: Subject, other: number): IndexRange | null {
  const { engine, record, dag, task, mapIndex } = subject;
  if (looksAround(subject) && !isMappedOver(subject, other)) return null;
  const count = countMappedInstances(engine, record, task);
  if (count === null || count === 0) return null;
  const ancestor = commonMappedGroup(dag, task, other);
  if (ancestor < 0) return null;
  // Known because `count` is: the lengths of the group are part of it.
  const ancestorCount = countGroupInstances(engine, record, ancestor) as number;
  const ancestorIndex = Math.floor((mapIndex * ancestorCount) / count);
  const isFurtherMapped =
    ((dag.traits[other] as number) & taskTrait.mapped) !== 0 || dag.mappedGroup[other] !== ancestor;
  if (!isFurtherMapped) return { from: ancestorIndex, to: ancestorIndex + 1 };
  const part = Math.floor(count / ancestorCount);
  return { from: ancestorIndex * part, to: (ancestorIndex + 1) * part };
}

/** Whether the instance looks at all instances above it, because one of them is enough for its rule. */
function looksAround({ engine, dag, task, mapIndex }: Subject): boolean {
  const { triggerRule, groupId } = dag.tasks[task] as { readonly triggerRule: string; readonly groupId: string | null };
  if (engine.release.onlyPlaceholderLooksAround) {
    return mapIndex < 0 && (rulesOfOne.has(triggerRule) || triggerRule === "none_failed_min_one_success");
  }
  const nearest = dag.groupNumbers.get(groupId as string);
  return rulesOfOne.has(triggerRule) && nearest === dag.mappedGroup[task];
}

function isMappedOver({ engine, dag, task }: Subject, other: number): boolean {
  return engine.release.knowsMappedSources && expansionSources(dag, task).has(other);
}

/** The tasks that a task, or a mapped group around it, is mapped over. */
function expansionSources(dag: PreparedDag, task: number): ReadonlySet<number> {
  const found = new Set<number>();
  const collect = (sources: PreparedDag["sources"][number]) => {
    for (const source of sources ?? []) if (source.kind === "task") found.add(source.task);
  };
  collect(dag.sources[task] ?? null);
  for (let group = dag.mappedGroup[task] as number; group >= 0; group = (dag.groups[group] as PreparedGroup).parent) {
    collect((dag.groups[group] as PreparedGroup).sources);
  }
  return found;
}

/** The innermost mapped group that two tasks are in; -1 for none. */
function commonMappedGroup(dag: PreparedDag, one: number, other: number): number {
  const around = mappedGroupsAround(dag, one);
  return mappedGroupsAround(dag, other).find((group) => around.includes(group)) ?? -1;
}

function mappedGroupsAround(dag: PreparedDag, task: number): number[] {
  const found: number[] = [];
  for (let group = dag.mappedGroup[task] as number; group >= 0; group = (dag.groups[group] as PreparedGroup).parent) {
    if ((dag.groups[group] as PreparedGroup).sources !== null) found.push(group);
  }
  return found;
}
