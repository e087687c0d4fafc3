const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

/** Distances between two marks that people read with ease, in milliseconds. */
const distances = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14, 28, 56, 112, 364, 3640].map((count) => count * day),
];

/** A mark of a time axis. */
export interface TimeMark {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly label: string;
}

/** Marks at round moments in UTC, at most so many. */
export function timeMarks(from: number, to: number, most: number): readonly TimeMark[] {
  const distance = distances.find((candidate) => (to - from) / candidate < most) ?? to - from;
  const marks: TimeMark[] = [];
  for (let at = Math.ceil(from / distance) * distance; at <= to; at += distance) {
    marks.push({ at, label: labelOf(at, distance, marks.length === 0) });
  }
  return marks;
}

/** The day is said where it changes, and at the first mark. */
function labelOf(at: number, distance: number, isFirst: boolean): string {
  const text = new Date(at).toISOString();
  const date = text.slice(0, 10);
  if (distance >= day) return date;
  const time = distance >= minute ? text.slice(11, 16) : distance >= second ? text.slice(11, 19) : text.slice(11, 23);
  return isFirst || at % day === 0 ? `${date} ${time}` : time;
}
