/** What one benchmark measured: ours against a peer, in the same run. */
export interface Measurement {
  /** What was done. */
  readonly what: string;
  /** What it is held against. */
  readonly peer: string;
  /** Median of ours, milliseconds. */
  readonly ours: number;
  /** Median of the peer, milliseconds. */
  readonly theirs: number;
  /** Median of ours / theirs, pair by pair. */
  readonly ratio: number;
  /** The goal for the ratio; absent where the number is for comparison only. */
  readonly goal?: number;
  readonly rounds: number;
}

/** A benchmark: measures and says what it saw on the way. */
export type Benchmark = (say: (line: string) => void) => Promise<readonly Measurement[]>;
