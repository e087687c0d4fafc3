/** A node on the way from the root of the search to where it is now. */
interface Step {
  readonly node: string;
  /** Which of its edges comes next. */
  next: number;
  /** Position on the path of the last node up to here that is in a cycle already told; -1 for none. */
  lastTold: number;
}

/**
 * Cycles of a directed graph, each as its path from a node back to it. Iterative and linear. No two of them share a node: a cycle through one that has
 * been told waits until that is mended.
 */
export function findCycles(
  nodes: readonly string[],
  edges: readonly { readonly from: string; readonly to: string }[],
): readonly (readonly string[])[] {
  const below = new Map<string, string[]>(nodes.map((node) => [node, []]));
  for (const { from, to } of edges) if (below.has(to)) below.get(from)?.push(to);
  const seen = new Set<string>();
  const cycles: string[][] = [];
  for (const root of nodes) {
    if (seen.has(root)) continue;
    seen.add(root);
    const path: Step[] = [{ node: root, next: 0, lastTold: -1 }];
    const positions = new Map([[root, 0]]);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const target = below.get(step.node)?.[step.next++];
      if (target === undefined) {
        positions.delete(step.node);
        path.pop();
        continue;
      }
      const start = positions.get(target);
      if (start !== undefined && step.lastTold < start) {
        for (let index = start; index < path.length; index++) markTold(path, index);
        cycles.push([...path.slice(start).map(({ node }) => node), target]);
      }
      if (seen.has(target)) continue;
      seen.add(target);
      positions.set(target, path.length);
      path.push({ node: target, next: 0, lastTold: step.lastTold });
    }
  }
  return cycles;
}

function markTold(path: readonly Step[], index: number): void {
  const step = path[index];
  if (step !== undefined) step.lastTold = index;
}
