import { marker } from "../../codec/index.ts";
import type { MapPlan, MapSource } from "../../engine/plan/map-plan.ts";
import type { Expression, JsonValue, MapNode } from "../../ir/index.ts";

/** Over what a task or a group is mapped, as the engine sees it. */
export function createMapPlan(map: MapNode): MapPlan {
  return { kind: map.kind, over: mappedExpressions(map).map(sourceOf) };
}

/** The tasks that a task or a group is mapped over. */
export function mapSources(map: MapNode | undefined): readonly string[] {
  return mappedExpressions(map).flatMap((expression) => (expression.kind === "xcom" ? expression.taskId : []));
}

/**
 * How many items there are in a value that something is mapped over; null for a value that nothing can be mapped over. Airflow sees the encoded value: lists
 * and objects have items, text and marked values have none.
 */
export function itemCount(value: JsonValue): number | null {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== "object" || value === null || Object.hasOwn(value, marker)) return null;
  return Object.keys(value).length;
}

/** What a task or a group is mapped over, in the author's order; empty for one that is not mapped. */
export function mappedExpressions(map: MapNode | undefined): readonly Expression[] {
  if (map === undefined) return [];
  return map.kind === "each" ? [map.over] : Object.values(map.inputs);
}

function sourceOf(expression: Expression): MapSource {
  switch (expression.kind) {
    case "literal":
      return { kind: "literal", length: itemCount(expression.value) ?? 0 };
    case "list":
      return { kind: "literal", length: expression.items.length };
    case "object":
      return { kind: "literal", length: Object.keys(expression.entries).length };
    case "xcom":
      return { kind: "task", taskId: expression.taskId };
    case "groupInput":
      return { kind: "groupInput", groupId: expression.groupId };
    default:
      // Authoring refuses everything else: its length is known too late for the scheduler.
      return { kind: "literal", length: 0 };
  }
}
