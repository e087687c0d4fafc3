import type { PoolChanged } from "../engine-event.ts";
import type { Round } from "../round.ts";
import { setPool } from "./slot-usage.ts";

/** A pool was made or has other slots; what is queued or running in it stays so. */
export function changePool({ engine }: Round, { name, pool }: PoolChanged): void {
  engine.data.scheduler.pools[name] = pool;
  if (engine.competition !== null) setPool(engine.competition.usage, name, pool);
}
