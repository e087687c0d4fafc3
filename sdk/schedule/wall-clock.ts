const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone at a moment. Both are milliseconds since 1970, the wall clock as if it were in UTC. */
export function toWallClock(epoch: number, timezone: string): number {
  const parts = Object.fromEntries(
    formatFor(timezone)
      .formatToParts(epoch)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((epoch % 1000) + 1000) % 1000);
}

/**
 * The moment at which a zone's wall clock shows a time. Airflow's choice (`make_aware`, fold 1): a time that occurs twice is the second one, a time that
 * the clock jumps over is shifted forward by the jump.
 */
export function toEpoch(wallClock: number, timezone: string): number {
  const before = offsetAt(wallClock - 86_400_000, timezone);
  const after = offsetAt(wallClock + 86_400_000, timezone);
  const fits = [wallClock - before, wallClock - after].filter((epoch) => toWallClock(epoch, timezone) === wallClock);
  // In a gap no moment fits; the offset before the jump carries the time over it.
  return fits.length > 0 ? Math.max(...fits) : wallClock - before;
}

function offsetAt(epoch: number, timezone: string): number {
  return toWallClock(epoch, timezone) - epoch;
}

function formatFor(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en", {
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
  formats.set(timezone, format);
  return format;
}
