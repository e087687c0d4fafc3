/** A change of a zone's clock. Times and offsets in milliseconds. */
interface ZoneTransition {
  /** First moment at which the new offset holds. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** What holds in one zone in one year of UTC. */
interface ZoneYear {
  /** The offset as the year begins. */
  readonly offset: number;
  readonly transitions: readonly ZoneTransition[];
}

const dayLength = 86_400_000;
/** Between two looks at the clock: no zone changes it twice within so few days and back. */
const probeStep = 4 * dayLength;
/** No offset is greater, and no change either: Samoa left out a whole day. */
const reach = 2 * dayLength;

const zones = new Map<string, Map<number, ZoneYear>>();

/** How far a zone's clock is ahead of UTC at a moment; both in milliseconds. */
export function findZoneOffset(timezone: string, epoch: number): number {
  if (timezone === "UTC") return 0;
  const year = yearOf(epoch);
  const { offset, transitions } = findZoneYear(timezone, year);
  let found = offset;
  for (const { at, after } of transitions) {
    if (epoch < at) break;
    found = after;
  }
  return found;
}

/**
 * The offset that Python finds for a time on the clock (`datetime.utcoffset`), which decides what a time means that occurs twice or not at all. Fold 0 is
 * the first of two times and the offset before a gap, fold 1 the second one and the offset after it.
 */
export function findWallClockOffset(timezone: string, wallClock: number, fold: 0 | 1): number {
  if (timezone === "UTC") return 0;
  const from = wallClock - reach;
  let found = findZoneOffset(timezone, from);
  for (let year = yearOf(from); year <= yearOf(wallClock + reach); year++) {
    for (const { at, before, after } of findZoneYear(timezone, year).transitions) {
      if (at <= from) continue;
      const threshold = at + (fold === 1 ? Math.min(before, after) : Math.max(before, after));
      if (wallClock < threshold) return found;
      found = after;
    }
  }
  return found;
}

function yearOf(epoch: number): number {
  return new Date(epoch).getUTCFullYear();
}

/** Asking `Intl` takes microseconds, so each year of a zone is searched once. */
function findZoneYear(timezone: string, year: number): ZoneYear {
  let years = zones.get(timezone);
  if (years === undefined) {
    years = new Map();
    zones.set(timezone, years);
  }
  let found = years.get(year);
  if (found === undefined) {
    found = searchYear(timezone, year);
    years.set(year, found);
  }
  return found;
}

function searchYear(timezone: string, year: number): ZoneYear {
  const format = createFormat(timezone);
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  const transitions: ZoneTransition[] = [];
  const first = readOffset(format, start);
  let before = first;
  for (let probe = start; probe < end; ) {
    const next = Math.min(probe + probeStep, end);
    const after = readOffset(format, next);
    if (after !== before) transitions.push({ at: bisect(format, { low: probe, high: next, before }), before, after });
    before = after;
    probe = next;
  }
  return { offset: first, transitions };
}

/** The first second at which the offset is no longer the one before. */
function bisect(format: Intl.DateTimeFormat, bounds: { low: number; high: number; before: number }): number {
  let { low, high } = bounds;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (readOffset(format, middle) === bounds.before) low = middle;
    else high = middle;
  }
  return high;
}

function readOffset(format: Intl.DateTimeFormat, epoch: number): number {
  const numbers = new Map(format.formatToParts(epoch).map(({ type, value }) => [type, Number(value)]));
  const read = (type: Intl.DateTimeFormatPartTypes) => numbers.get(type) ?? 0;
  const date = Date.UTC(read("year"), read("month") - 1, read("day"));
  return date + ((read("hour") * 60 + read("minute")) * 60 + read("second")) * 1000 - epoch;
}

function createFormat(timezone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en", {
    timeZone: timezone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}
