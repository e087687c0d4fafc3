import type { DagPlan } from "../plan/dag-plan.ts";
import type { MapPlan } from "../plan/map-plan.ts";
import type { TaskPlan } from "../plan/task-plan.ts";
import { taskTrait } from "../state/task-trait.ts";
import { connectTasks } from "./connect-tasks.ts";
import { createGroupTree, type GroupTree } from "./group-tree.ts";
import type { PreparedDag, PreparedGroup, PreparedSource } from "./prepared-dag.ts";
import { createSetupScopes } from "./setup-scopes.ts";
import type { TaskEdges } from "./task-edges.ts";
import { createWatchers } from "./watchers.ts";

/** Makes a DAG ready for scheduling: linear in its tasks and edges unless it has setups. */
export function prepareDag(plan: DagPlan): PreparedDag {
  const { tasks } = plan;
  const taskNumbers = new Map<string, number>();
  for (const [number, { taskId }] of tasks.entries()) taskNumbers.set(taskId, number);
  const tree = plan.groups.length === 0 ? null : createGroupTree(plan);
  const edges = connectTasks(plan, taskNumbers, tree);
  const groups = tree === null ? [] : prepareGroups(plan, tree, taskNumbers);
  const mappedGroup = tasks.map(({ groupId }) => nearestMappedGroup(groups, tree, groupId));
  const sources = tasks.map(({ map }) => (map === null ? null : prepareSources(map, taskNumbers)));
  const traits = createTraits(tasks, edges, mappedGroup, [...sources, ...groups.map((group) => group.sources)]);
  const anyTrait = traits.reduce((all, trait) => all | trait, 0);
  const setupScopes =
    (anyTrait & (taskTrait.setup | taskTrait.teardown)) === 0
      ? null
      : createSetupScopes(traits, edges.upstream, edges.downstream);
  return {
    plan,
    tasks,
    taskNumbers,
    upstream: edges.upstream,
    downstream: edges.downstream,
    traits,
    anyTrait,
    groups,
    groupNumbers: tree?.groupNumbers ?? new Map(),
    mappedGroup,
    sources,
    mappedOver: (anyTrait & taskTrait.needsExpansion) === 0 ? null : createMappedOver(sources, groups),
    setupScopes,
    watchers: createWatchers(tasks.length, groups, mappedGroup, traits, setupScopes),
  };
}

function prepareGroups(plan: DagPlan, tree: GroupTree, taskNumbers: ReadonlyMap<string, number>): PreparedGroup[] {
  return plan.groups.map(({ groupId, parent, map }) => ({
    groupId,
    parent: parent === null ? -1 : (tree.groupNumbers.get(parent) ?? -1),
    members: tree.membersOf(groupId),
    sources: map === null ? null : prepareSources(map, taskNumbers),
  }));
}

function prepareSources(map: MapPlan, taskNumbers: ReadonlyMap<string, number>): PreparedSource[] {
  return map.over.map((source): PreparedSource => {
    if (source.kind === "literal") return source;
    const task = source.kind === "task" ? taskNumbers.get(source.taskId) : undefined;
    return task === undefined ? { kind: "unknown" } : { kind: "task", task };
  });
}

function createMappedOver(
  sources: readonly (readonly PreparedSource[] | null)[],
  groups: readonly PreparedGroup[],
): number[][] {
  const readers: number[][] = sources.map(() => []);
  const note = (of: readonly PreparedSource[] | null, members: readonly number[]) => {
    for (const source of of ?? []) if (source.kind === "task") (readers[source.task] as number[]).push(...members);
  };
  for (const [task, own] of sources.entries()) note(own, [task]);
  for (const group of groups) note(group.sources, group.members);
  return readers;
}

function nearestMappedGroup(groups: readonly PreparedGroup[], tree: GroupTree | null, groupId: string | null): number {
  let number = groupId === null ? -1 : (tree?.groupNumbers.get(groupId) ?? -1);
  for (let group = groups[number]; group !== undefined; group = groups[number]) {
    if (group.sources !== null) return number;
    number = group.parent;
  }
  return -1;
}

function createTraits(
  tasks: readonly TaskPlan[],
  { upstream }: TaskEdges,
  mappedGroup: readonly number[],
  allSources: readonly (readonly PreparedSource[] | null)[],
): number[] {
  const traits = tasks.map((task, number) => ownTraits(task, (mappedGroup[number] as number) >= 0));
  for (const sources of allSources) {
    for (const source of sources ?? []) {
      if (source.kind === "task") traits[source.task] = (traits[source.task] as number) | taskTrait.mappedOver;
    }
  }
  for (const [task, above] of upstream.entries()) {
    let all = 0;
    for (const other of above) all |= traits[other] as number;
    if ((all & taskTrait.skipper) !== 0) traits[task] = (traits[task] as number) | taskTrait.belowSkipper;
    if ((all & taskTrait.needsExpansion) !== 0) traits[task] = (traits[task] as number) | taskTrait.belowExpansion;
  }
  return traits;
}

function ownTraits(task: TaskPlan, isInMappedGroup: boolean): number {
  const isMapped = task.map !== null;
  // Of a mapped task Airflow takes the options as they are; only an operator makes `depends_on_past` of `wait_for_downstream`.
  const isPast = task.dependsOnPast || (task.waitForDownstream && !isMapped);
  const isLimited = task.maxActiveTisPerDag !== null || task.maxActiveTisPerDagrun !== null;
  return (
    (task.setupTeardown === "setup" ? taskTrait.setup : 0) |
    (task.setupTeardown === "teardown" ? taskTrait.teardown : 0) |
    (task.kind === "empty" && task.outlets.length === 0 ? taskTrait.empty : 0) |
    (task.kind === "branch" || task.kind === "shortCircuit" ? taskTrait.skipper : 0) |
    (task.kind === "sensor" ? taskTrait.sensor : 0) |
    (isPast ? taskTrait.dependsOnPast : 0) |
    (task.waitForDownstream ? taskTrait.waitForDownstream : 0) |
    (isPast || isLimited ? taskTrait.mayBeHeld : 0) |
    (isMapped ? taskTrait.mapped : 0) |
    (isInMappedGroup ? taskTrait.inMappedGroup : 0) |
    (isMapped || isInMappedGroup ? taskTrait.needsExpansion : 0)
  );
}
