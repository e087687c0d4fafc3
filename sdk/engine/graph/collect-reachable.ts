/** All nodes that can be reached from a node, without the node itself unless a cycle leads back. Airflow: `get_flat_relative_ids`. */
export function collectReachable(edges: readonly (readonly number[])[], from: number): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of edges[node] as readonly number[]) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}
