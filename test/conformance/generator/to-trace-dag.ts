import type { TraceDag, TraceGroup, TraceTask } from "../cases/trace-case.ts";
import { type GroupBlueprint, type GroupPlace, placeGroups } from "./group-blueprint.ts";
import { toTraceMap } from "./map-sources.ts";
import { choose, nodesBefore } from "./nodes-before.ts";
import type { TaskBlueprint } from "./task-blueprint.ts";
import { toTraceTask } from "./to-trace-task.ts";

/** The tasks and groups of a DAG that Airflow accepts. */
export function toTraceDag(
  blueprints: readonly TaskBlueprint[],
  groupBlueprints: readonly GroupBlueprint[],
  failFast: boolean,
): TraceDag {
  const places = placeGroups(groupBlueprints, blueprints.length);
  const groups = places.map((place) => toTraceGroup(place, places));
  const make = (mustBeAllSuccess: (task: string) => boolean) =>
    blueprints.map((blueprint, index) =>
      toTraceTask(blueprint, index, { places, mustBeAllSuccess: mustBeAllSuccess(`t${index}`) }),
    );
  const afterSetups = tasksAfterSetups(
    make(() => false),
    groups,
  );
  const tasks = make((task) => failFast || afterSetups.has(task));
  return { tasks, ...(groups.length === 0 ? {} : { groups }) };
}

function toTraceGroup(place: GroupPlace, places: readonly GroupPlace[]): TraceGroup {
  const parent = place.parent === undefined ? undefined : places[place.parent];
  const upstream = choose(place.blueprint.upstream, nodesBefore(place.start, places));
  return {
    id: place.id,
    ...(parent === undefined ? {} : { parent: parent.id }),
    ...(upstream.length === 0 ? {} : { upstream }),
    ...(place.isMapped && place.blueprint.map ? { map: toTraceMap(place.blueprint.map, place.start) } : {}),
  };
}

/** Every task that may come directly after a setup: Airflow wants `all_success` of it. Takes in some that do not, for an edge to a group means its roots only. */
function tasksAfterSetups(tasks: readonly TraceTask[], groups: readonly TraceGroup[]): ReadonlySet<string> {
  const parents = new Map([
    ...tasks.map((task) => [task.id, task.group] as const),
    ...groups.map((group) => [group.id, group.parent] as const),
  ]);
  const setups = new Set(
    tasks.filter((task) => task.kind === "setup" || task.setup).flatMap((task) => around(task.id, parents)),
  );
  const below = new Set(
    [...tasks, ...groups].filter((node) => upstreamOf(node).some((name) => setups.has(name))).map(({ id }) => id),
  );
  return new Set(tasks.filter((task) => around(task.id, parents).some((name) => below.has(name))).map(({ id }) => id));
}

function upstreamOf({ upstream = [], map }: TraceTask | TraceGroup): readonly string[] {
  const sources = [map?.over ?? []].flat().filter((source) => typeof source === "string");
  return [...upstream, ...sources];
}

/** A node and the groups around it. */
function around(name: string, parents: ReadonlyMap<string, string | undefined>): readonly string[] {
  const parent = parents.get(name);
  return parent === undefined ? [name] : [name, ...around(parent, parents)];
}
