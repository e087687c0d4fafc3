import type { TraceMap } from "../cases/trace-case.ts";
import type { GroupPlace } from "./group-blueprint.ts";
import { groupOfTask } from "./group-blueprint.ts";
import { taskId } from "./nodes-before.ts";

/** What a blueprint's mapping means: numbers below 10 are lengths of literals, others choose among the tasks before that are not in a mapped group. */
export function toTraceMap(
  map: { readonly over: readonly number[]; readonly kwargs: boolean },
  start: number,
  places: readonly GroupPlace[],
  isSource: (task: number) => boolean,
): TraceMap {
  const tasks = Array.from({ length: start }, (_, index) => index).filter((index) => {
    const group = groupOfTask(places, index);
    return isSource(index) && (group === undefined || places[group]?.isInsideMapped !== true);
  });
  const over = map.over.map((number) => {
    const task = tasks[number % Math.max(tasks.length, 1)];
    return number < 10 || task === undefined ? number % 5 : taskId(task);
  });
  const first = over[0] ?? 0;
  if (map.kwargs) return { over: first, kwargs: true };
  return { over: over.length === 1 ? first : over };
}
