import type { Expression } from "#sdk/ir/expression.ts";
import { visitExpressions } from "#sdk/ir/visit-expressions.ts";
import type { Places } from "./places.ts";

/** Whether Jinja cannot say an expression: it reads an input of a mapped group, or what instances of a mapped task or group pushed. */
export function needsRuntime(expression: Expression, places: Places): boolean {
  for (const found of visitExpressions(expression)) {
    if (found.kind === "groupInput") return true;
    if (found.kind !== "xcom") continue;
    if (places.tasks.get(found.taskId)?.map !== undefined || places.functionOf(found.taskId) !== null) return true;
  }
  return false;
}
