import { findWallClockOffset, findZoneOffset } from "./zone-offsets.ts";

/** The wall clock of a zone at a moment. Both are milliseconds since 1970, the wall clock as if it were in UTC. */
export function toWallClock(epoch: number, timezone: string): number {
  return epoch + findZoneOffset(timezone, epoch);
}

/**
 * The moment at which a zone's wall clock shows a time. Airflow's choice (`make_aware`, fold 1): a time that occurs twice is the second one, a time that
 * the clock jumps over is shifted forward by the jump.
 */
export function toEpoch(wallClock: number, timezone: string): number {
  const offset = findWallClockOffset(timezone, wallClock, 1);
  const jump = Math.max(0, offset - findWallClockOffset(timezone, wallClock, 0));
  // What is shifted out of a gap may land in front of the next change of the clock.
  return jump === 0 ? wallClock - offset : wallClock + jump - findWallClockOffset(timezone, wallClock + jump, 1);
}
