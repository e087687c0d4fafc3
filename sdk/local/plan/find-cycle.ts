/** A cycle of a graph as the nodes on it, the first one repeated at the end; undefined when there is none. Iterative and linear. */
export function tryFindCycle(downstream: readonly (readonly number[])[]): readonly number[] | undefined {
  const state = new Uint8Array(downstream.length);
  for (const root of downstream.keys()) {
    if (state[root] !== unseen) continue;
    const path = [root];
    const next = [0];
    state[root] = onPath;
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      const position = next[next.length - 1] as number;
      const below = downstream[node]?.[position];
      next[next.length - 1] = position + 1;
      if (below === undefined) {
        state[node] = done;
        path.pop();
        next.pop();
      } else if (state[below] === onPath) {
        return [...path.slice(path.indexOf(below)), below];
      } else if (state[below] === unseen) {
        state[below] = onPath;
        path.push(below);
        next.push(0);
      }
    }
  }
  return undefined;
}

const unseen = 0;
const onPath = 1;
const done = 2;
