import type { TraceMap } from "../cases/trace-case.ts";
import { taskId } from "./nodes-before.ts";

/** What a blueprint's mapping means for what begins at `start`: numbers below 10 are lengths of literals, others choose among the tasks before. */
export function toTraceMap(
  map: { readonly over: readonly number[]; readonly kwargs: boolean },
  start: number,
): TraceMap {
  const over = map.over.map((number) => (number < 10 || start === 0 ? number % 5 : taskId(number % start)));
  const first = over[0] ?? 0;
  if (map.kwargs) return { over: first, kwargs: true };
  return { over: over.length === 1 ? first : over };
}
