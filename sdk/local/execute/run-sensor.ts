import type { SensorTaskNode } from "../../ir/index.ts";
import type { TaskOutcome } from "../../task/index.ts";
import { type Microseconds, microsecondsPerSecond } from "../../time/microseconds.ts";
import { nextPokeInterval } from "./next-poke-interval.ts";

/** What a sensor needs of whoever runs it. */
export interface SensorHost {
  readonly dagId: string;
  /** In `reschedule` mode: when the sensor was asked for the first time; null when it is now. */
  readonly firstAskedAt: Microseconds | null;
  readonly now: () => Microseconds;
  /** Asks the sensor's code once. */
  readonly poke: () => Promise<TaskOutcome>;
  /** Waits; false when the attempt was stopped meanwhile. */
  readonly sleepUntil: (moment: Microseconds) => Promise<boolean>;
}

/** How an attempt of a sensor ends: like any other, or to be asked again at a moment. */
export type SensorEnd = TaskOutcome | { readonly state: "askedAgain"; readonly at: Microseconds };

/**
 * Asks a sensor until what it waits for is there, as Airflow's `BaseSensorOperator.execute` does: in `poke` mode it waits here, in `reschedule` mode the
 * outcome is to be asked again. A timeout fails for good, or skips with `softFail`; so does a `FailException` of the code. Undefined when it was stopped.
 */
export async function runSensor(sensor: SensorTaskNode, host: SensorHost): Promise<SensorEnd | undefined> {
  const isRescheduled = sensor.mode === "reschedule";
  const startedAt = (isRescheduled ? host.firstAskedAt : null) ?? host.now();
  for (let pokeCount = 1; ; pokeCount++) {
    const outcome = await host.poke();
    if (outcome.state === "failed") return softened(sensor, outcome);
    if (outcome.state !== "waiting") return outcome;
    const elapsed = (host.now() - startedAt) / microsecondsPerSecond;
    if (elapsed > sensor.timeoutSeconds) return timedOut(sensor, elapsed);
    const wait = nextPokeInterval(sensor, { dagId: host.dagId, startedAt, elapsed, pokeCount });
    const next = host.now() + Math.round(wait * microsecondsPerSecond);
    if (isRescheduled) return { state: "askedAgain", at: next };
    if (!(await host.sleepUntil(next))) return undefined;
  }
}

/** Only what can never be mended is softened: an ordinary error fails the sensor, and is retried. */
function softened(sensor: SensorTaskNode, outcome: Extract<TaskOutcome, { state: "failed" }>): TaskOutcome {
  const isFinal = !outcome.retry || outcome.error.name === "AirflowTaskTimeout";
  if (!sensor.softFail || !isFinal) return outcome;
  return { state: "skipped", message: "Skipping due to soft_fail is set to True." };
}

function timedOut(sensor: SensorTaskNode, elapsed: number): TaskOutcome {
  const message = `Sensor has timed out; run duration of ${elapsed} seconds exceeds the specified timeout of ${sensor.timeoutSeconds}.`;
  if (sensor.softFail) return { state: "skipped", message };
  return { state: "failed", retry: false, error: { name: "AirflowSensorTimeout", bases: [], message, stack: message } };
}
