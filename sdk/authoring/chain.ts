import { callerLocation } from "./caller-location.ts";
import { currentBuilder } from "./dag-builder.ts";
import { type TaskRef, taskIn } from "./task-ref.ts";

/**
 * Orders tasks one after another, without passing data. A list in the chain runs side by side: each of its tasks after everything before the list,
 * and before everything behind it.
 *
 * @throws JW8001 outside a DAG's body, JW8003 for a task of another DAG, JW8013 for something that is no task.
 * @example
 * chain(load, [check, profile], publish)
 * // Python: load >> [check, profile] >> publish
 */
export function chain(...steps: readonly (TaskRef | readonly TaskRef[])[]): void {
  const builder = currentBuilder("chain()");
  const source = callerLocation();
  let earlier: readonly string[] = [];
  for (const step of steps) {
    const tasks = (Array.isArray(step) ? step : [step]).map((task) => taskIn(builder, task, "chain()"));
    for (const from of earlier) for (const to of tasks) builder.addEdge(from, to, "order", source);
    if (tasks.length > 0) earlier = tasks;
  }
}
