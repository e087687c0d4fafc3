/**
 * For each node of an acyclic graph the sum of the weights of all nodes that can be reached from it, each counted once. In a forest that is a sum over the direct
 * ones. Elsewhere the reachable nodes are collected as bits, 32 nodes at a time: 100,000 nodes take a few hundred million steps and little memory.
 *
 * @param forward - the nodes directly behind a node
 * @param backward - the nodes directly before a node
 */
export function sumOverReachable(
  weights: readonly number[],
  forward: readonly ArrayLike<number>[],
  backward: readonly ArrayLike<number>[],
): readonly number[] {
  const order = lastToFirst(forward, backward);
  return backward.every((before) => before.length <= 1)
    ? sumOfForest(weights, forward, order)
    : sumOfBits(weights, forward, order);
}

/** Each node after all that are behind it. */
function lastToFirst(forward: readonly ArrayLike<number>[], backward: readonly ArrayLike<number>[]): Int32Array {
  const missing = Int32Array.from(forward, (behind) => behind.length);
  const order = new Int32Array(forward.length);
  let end = 0;
  for (const [node, count] of missing.entries()) {
    if (count === 0) order[end++] = node;
  }
  for (let next = 0; next < end; next += 1) {
    for (const before of Array.from(backward[order[next] as number] as ArrayLike<number>)) {
      const left = (missing[before] as number) - 1;
      missing[before] = left;
      if (left === 0) order[end++] = before;
    }
  }
  return order;
}

function sumOfForest(
  weights: readonly number[],
  forward: readonly ArrayLike<number>[],
  order: Int32Array,
): readonly number[] {
  const sums = new Array<number>(weights.length).fill(0);
  for (const node of order) {
    let sum = 0;
    for (const behind of Array.from(forward[node] as ArrayLike<number>)) {
      sum += (weights[behind] as number) + (sums[behind] as number);
    }
    sums[node] = sum;
  }
  return sums;
}

/** Nodes of one position in `order` reach only nodes of earlier positions, so each block of 32 starts behind the earlier ones. */
function sumOfBits(
  weights: readonly number[],
  forward: readonly ArrayLike<number>[],
  order: Int32Array,
): readonly number[] {
  const count = order.length;
  const position = new Int32Array(count);
  for (let place = 0; place < count; place += 1) position[order[place] as number] = place;
  const edges = forwardEdgesByPosition(forward, order, position);
  const sums = new Float64Array(count);
  const reached = new Int32Array(count);
  for (let block = 0; block < count; block += 32) {
    const inBlock = Array.from(order.subarray(block, block + 32), (node) => weights[node] as number);
    const uniform = inBlock.every((weight) => weight === inBlock[0]) ? (inBlock[0] as number) : null;
    for (let place = block; place < count; place += 1) {
      let bits = 0;
      for (let edge = edges.start[place] as number; edge < (edges.start[place + 1] as number); edge += 1) {
        const behind = edges.target[edge] as number;
        if (behind < block) continue;
        bits |= reached[behind] as number;
        if (behind < block + 32) bits |= 1 << (behind - block);
      }
      reached[place] = bits;
      if (bits === 0) continue;
      sums[place] =
        (sums[place] as number) + (uniform === null ? weightOfBits(bits, inBlock) : uniform * countBits(bits));
    }
  }
  return Array.from(position, (place) => sums[place] as number);
}

function forwardEdgesByPosition(forward: readonly ArrayLike<number>[], order: Int32Array, position: Int32Array) {
  const start = new Int32Array(order.length + 1);
  const target: number[] = [];
  for (let place = 0; place < order.length; place += 1) {
    for (const behind of Array.from(forward[order[place] as number] as ArrayLike<number>)) {
      target.push(position[behind] as number);
    }
    start[place + 1] = target.length;
  }
  return { start, target: Int32Array.from(target) };
}

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function weightOfBits(bits: number, weights: readonly number[]): number {
  let sum = 0;
  for (let left = bits; left !== 0; left &= left - 1) sum += weights[31 - Math.clz32(left & -left)] as number;
  return sum;
}
