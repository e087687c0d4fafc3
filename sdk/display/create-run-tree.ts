import { type TaskInstanceState, taskInstanceStates } from "../engine/task-instance-state.ts";
import type { PicturedInstance, PicturedRun, RunTreeRow } from "./run-tree.ts";

/** How many instances of one mapped task are shown one by one; the others are counted in the line of the task. */
const shownInstances = 3;

/** States of a mapped instance that are worth a line of its own, the most telling first. */
const tellingStates: readonly TaskInstanceState[] = ["failed", "up_for_retry", "upstream_failed"];

/** The lines of a run's tree in the author's order: groups before what is in them, mapped instances folded into the line of their task. */
export function createRunTree(run: PicturedRun): readonly RunTreeRow[] {
  const depths = new Map<string, number>();
  for (const { groupId, parent } of run.groups) depths.set(groupId, parent === null ? 0 : depthIn(depths, parent));
  const parents = new Map(run.groups.map(({ groupId, parent }) => [groupId, parent]));
  const shown = new Set<string>();
  const rows: RunTreeRow[] = [];
  for (const { taskId, group } of run.tasks) {
    for (const groupId of groupsAround(group, parents)) {
      if (shown.has(groupId)) continue;
      shown.add(groupId);
      rows.push(groupRow(groupId, depths.get(groupId) ?? 0, parents));
    }
    const depth = group === null ? 0 : depthIn(depths, group);
    rows.push(...taskRows(taskId, labelIn(taskId, group), depth, run.instances.get(taskId) ?? []));
  }
  return rows;
}

function depthIn(depths: ReadonlyMap<string, number>, groupId: string): number {
  return (depths.get(groupId) ?? 0) + 1;
}

/** From the outermost to the innermost. */
function groupsAround(group: string | null, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const around: string[] = [];
  for (let current = group; current !== null; current = parents.get(current) ?? null) around.unshift(current);
  return around;
}

function groupRow(groupId: string, depth: number, parents: ReadonlyMap<string, string | null>): RunTreeRow {
  const label = labelIn(groupId, parents.get(groupId) ?? null);
  return { ...nothing, kind: "group", id: groupId, mapIndex: -1, depth, label };
}

const nothing = { states: new Map<TaskInstanceState, number>(), tries: 0, milliseconds: null, note: "" };

/** Ids are paths; below its group a task needs only its own part. */
function labelIn(id: string, group: string | null): string {
  return group !== null && id.startsWith(`${group}.`) ? id.slice(group.length + 1) : id;
}

function taskRows(
  taskId: string,
  label: string,
  depth: number,
  instances: readonly PicturedInstance[],
): readonly RunTreeRow[] {
  const isMapped = instances.some(({ mapIndex }) => mapIndex >= 0);
  const times = instances.flatMap(({ milliseconds }) => milliseconds ?? []);
  const task: RunTreeRow = {
    kind: "task",
    id: taskId,
    mapIndex: -1,
    depth,
    label: isMapped ? `${label} [${instances.length}]` : label,
    states: countStates(instances),
    tries: instances.reduce((sum, { tries }) => sum + tries, 0),
    milliseconds: times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0),
    note: isMapped ? sharedNote(instances) : (instances[0]?.note ?? ""),
  };
  if (!isMapped) return [task];
  const telling = tellingStates.flatMap((state) => instances.filter((instance) => instance.state === state));
  const own = telling.slice(0, shownInstances).map((instance) => instanceRow(taskId, depth + 1, instance));
  return [task, ...own];
}

function instanceRow(taskId: string, depth: number, instance: PicturedInstance): RunTreeRow {
  const { mapIndex, name, state, tries, milliseconds, note } = instance;
  const label = name === undefined ? `[${mapIndex}]` : `[${mapIndex}] ${name}`;
  const states = new Map([[state, 1]]);
  return { kind: "instance", id: taskId, mapIndex, depth, label, states, tries, milliseconds, note };
}

function countStates(instances: readonly PicturedInstance[]): ReadonlyMap<TaskInstanceState, number> {
  const counts = Map.groupBy(instances, ({ state }) => state);
  return new Map(
    taskInstanceStates.flatMap((state) => {
      const count = counts.get(state)?.length ?? 0;
      return count === 0 ? [] : [[state, count] as const];
    }),
  );
}

/** What all instances with something to say agree on; those that differ have lines of their own. */
function sharedNote(instances: readonly PicturedInstance[]): string {
  const notes = new Set(instances.map(({ note }) => note).filter((note) => note !== ""));
  const [note = ""] = notes;
  return notes.size === 1 && !instances.some(({ state }) => tellingStates.includes(state)) ? note : "";
}
