import { createHash } from "node:crypto";
import type { SensorTaskNode } from "../../ir/index.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import { pythonDatetimeText } from "../../time/python-datetime-text.ts";

/** Where a sensor is in its waiting. */
export interface PokeProgress {
  readonly dagId: string;
  readonly startedAt: Microseconds;
  /** Seconds since then. */
  readonly elapsed: number;
  /** How often it was asked in this attempt. */
  readonly pokeCount: number;
}

/**
 * How many seconds a sensor waits until it is asked again (`BaseSensorOperator._get_next_poke_interval`): `pokeInterval`, or with exponential back-off a time
 * between n and 2n, where n doubles with each question and the place between is a hash. A rescheduled sensor works out from the time how often it was asked.
 */
export function nextPokeInterval(sensor: SensorTaskNode, progress: PokeProgress): number {
  if (!sensor.exponentialBackoff) return sensor.pokeIntervalSeconds;
  const startedAt = pythonDatetimeText(progress.startedAt, " ");
  const delay = (pokeCount: number): number => {
    // Zero times a growth beyond a float's range is no number.
    const least = Math.max(1, Math.trunc(sensor.pokeIntervalSeconds * 2 ** (pokeCount - 2)) || 0);
    const digest = createHash("sha1")
      .update(`${progress.dagId}#${sensor.taskId}#${startedAt}#${pokeCount}`)
      .digest("hex");
    return least + Number(BigInt(`0x${digest}`) % BigInt(least));
  };
  let pokeCount = progress.pokeCount;
  if (sensor.mode === "reschedule") {
    pokeCount = 0;
    for (let passed = 0; passed <= progress.elapsed; ) passed += delay(++pokeCount);
  }
  const wait = Math.min(sensor.timeoutSeconds - Math.trunc(progress.elapsed), delay(pokeCount));
  // Airflow ignores a longest wait of zero: `if self.max_wait`.
  return sensor.maxWaitSeconds ? Math.min(sensor.maxWaitSeconds, wait) : wait;
}
