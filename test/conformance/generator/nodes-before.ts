import type { GroupPlace } from "./group-blueprint.ts";

/** Ids that may be upstream of what begins at `start` inside the given groups: all that ends before it, so that no cycle comes about. */
export function nodesBefore(start: number, places: readonly GroupPlace[]): readonly string[] {
  const tasks = Array.from({ length: start }, (_, index) => taskId(index));
  const groups = places.filter((place) => place.end <= start).map((place) => place.id);
  return [...tasks, ...groups];
}

/** Name of the task at a place. */
export function taskId(index: number): string {
  return `t${index}`;
}

/** The nodes that numbers choose, each once, in the order of the list. */
export function choose(numbers: readonly number[], nodes: readonly string[]): readonly string[] {
  const chosen = new Set(numbers.map((number) => nodes[number % Math.max(nodes.length, 1)]));
  return nodes.filter((node) => chosen.has(node));
}
