/**
 * For each node of an acyclic graph the sum of the weights of all nodes that can be reached from it, each counted once. In a forest that is a sum over the direct
 * ones. Elsewhere the reachable nodes are collected as bits, 256 nodes at a time.
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

/** Words of 32 nodes that are collected in one go: the edges are walked that much less often. */
const words = 8;
const blockSize = 32 * words;

/** Nodes at one place in `order` reach only nodes at earlier places, so each block starts behind the earlier ones. */
function sumOfBits(
  weights: readonly number[],
  forward: readonly ArrayLike<number>[],
  order: Int32Array,
): readonly number[] {
  const position = new Int32Array(order.length);
  for (let place = 0; place < order.length; place += 1) position[order[place] as number] = place;
  const reach: Reach = {
    ...forwardEdgesByPosition(forward, order, position),
    bits: new Int32Array(order.length * words),
    all: new Uint8Array(order.length),
  };
  const sums = new Float64Array(order.length);
  for (let block = 0; block < order.length; block += blockSize) {
    collectBlock(reach, block);
    const inBlock = Array.from(order.subarray(block, block + blockSize), (node) => weights[node] as number);
    addBlock(reach, block, inBlock, sums);
    reach.all.fill(0, block, block + blockSize);
  }
  return Array.from(position, (place) => sums[place] as number);
}

/** What the places reach of one block: edges by place, one bit for each node, and whether it is all of them. */
interface Reach {
  readonly start: Int32Array;
  readonly target: Int32Array;
  readonly bits: Int32Array;
  readonly all: Uint8Array;
}

function collectBlock(reach: Reach, block: number): void {
  const { start, target, bits, all } = reach;
  for (let place = block; place < all.length; place += 1) {
    const [from, to] = [start[place] as number, start[place + 1] as number];
    all[place] = 0;
    for (let edge = from; edge < to; edge += 1)
      all[place] = (all[place] as number) | (all[target[edge] as number] as number);
    if (all[place] === 1) continue;
    const base = place * words;
    for (let word = base; word < base + words; word += 1) bits[word] = 0;
    for (let edge = from; edge < to; edge += 1) follow(bits, base, (target[edge] as number) - block, block);
    if (hasAll(bits, base)) all[place] = 1;
  }
}

function follow(bits: Int32Array, base: number, behind: number, block: number): void {
  if (behind < 0) return;
  const from = (block + behind) * words;
  for (let word = 0; word < words; word += 1) {
    bits[base + word] = (bits[base + word] as number) | (bits[from + word] as number);
  }
  if (behind >= blockSize) return;
  const word = base + (behind >> 5);
  bits[word] = (bits[word] as number) | (1 << (behind & 31));
}

function hasAll(bits: Int32Array, base: number): boolean {
  for (let word = base; word < base + words; word += 1) if (bits[word] !== -1) return false;
  return true;
}

/** Adds the weights of a block to every place that reaches them; where they weigh alike, which is the rule, their number is enough. */
function addBlock({ bits, all }: Reach, block: number, weights: readonly number[], sums: Float64Array): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const uniform = weights.every((weight) => weight === weights[0]) ? (weights[0] as number) : undefined;
  for (let place = block; place < sums.length; place += 1) {
    if (all[place] === 1) {
      sums[place] = (sums[place] as number) + total;
      continue;
    }
    for (let word = 0; word < words; word += 1) {
      const reached = bits[place * words + word] as number;
      if (reached === 0) continue;
      const sum = uniform === undefined ? weightOfBits(reached, weights, 32 * word) : uniform * countBits(reached);
      sums[place] = (sums[place] as number) + sum;
    }
  }
}

function forwardEdgesByPosition(
  forward: readonly ArrayLike<number>[],
  order: Int32Array,
  position: Int32Array,
): Pick<Reach, "start" | "target"> {
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

function weightOfBits(bits: number, weights: readonly number[], first: number): number {
  let sum = 0;
  for (let left = bits; left !== 0; left &= left - 1) sum += weights[first + 31 - Math.clz32(left & -left)] as number;
  return sum;
}
