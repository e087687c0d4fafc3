import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import { placesOf } from "../../emit/places.ts";

/** The members of the objects that a group is mapped over are parameters of a Python function: Airflow finds them by their names. */
export function groupInputNames(dag: DagNode): readonly Diagnostic[] {
  const mapped = dag.groups.filter(({ map }) => map?.kind === "each");
  if (mapped.length === 0) return [];
  const places = placesOf(dag);
  return mapped.flatMap((group) => {
    const renamed = [...places.parametersOf(group.groupId)].find(([name, parameter]) => name !== parameter);
    if (renamed === undefined) return [];
    return diagnostic("JW3010", {
      message: `Group "${group.groupId}" is mapped over objects with a member "${renamed[0]}", which is no name that a Python function can give a parameter. Airflow finds the members by their names.`,
      hint: `Call it something like "${renamed[1]}", or map over one list of whole objects: group.map("${group.groupId}", { item: … }).`,
      source: group.source ?? dag.source,
    });
  });
}
