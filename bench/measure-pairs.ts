import type { Measurement } from "./measurement.ts";

/** Two things to time against each other; each returns its milliseconds. */
export interface Pair {
  readonly what: string;
  readonly peer: string;
  readonly goal?: number;
  readonly rounds: number;
  readonly ours: () => Promise<number> | number;
  readonly theirs: () => Promise<number> | number;
}

/** Times both in turn, once without counting, so that a machine whose speed drifts slows both alike. */
export async function measurePairs({ what, peer, goal, rounds, ours, theirs }: Pair): Promise<Measurement> {
  await ours();
  await theirs();
  const pairs: { readonly ours: number; readonly theirs: number }[] = [];
  for (let round = 0; round < rounds; round++) pairs.push({ ours: await ours(), theirs: await theirs() });
  return {
    what,
    peer,
    ...(goal === undefined ? {} : { goal }),
    rounds,
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
    ratio: median(pairs.map((pair) => pair.ours / pair.theirs)),
  };
}

/** The middle of the values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
