/** The candidate that is closest to what was written, when one is close enough to be meant. */
export function tryFindClosest(written: string, candidates: Iterable<string>): string | undefined {
  let closest: string | undefined;
  let smallest = Math.max(1, Math.floor(written.length * 0.4)) + 1;
  for (const candidate of candidates) {
    const distance =
      candidate.toLowerCase() === written.toLowerCase()
        ? 0
        : editDistance(written.toLowerCase(), candidate.toLowerCase());
    if (distance < smallest) {
      smallest = distance;
      closest = candidate;
    }
  }
  return closest;
}

/** `Did you mean "x"?`, or undefined when nothing is close. */
export function didYouMean(written: string, candidates: Iterable<string>): string | undefined {
  const closest = tryFindClosest(written, candidates);
  return closest === undefined ? undefined : `Did you mean "${closest}"?`;
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swapped neighbours count one each. */
function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      let best = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + cost);
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        best = Math.min(best, at(beforePrevious, column - 2) + 1);
      }
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, right.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
