import type { AttemptLost } from "../engine-event.ts";
import type { Round } from "../round.ts";
import { findInstance } from "../state/instance-key.ts";
import type { RunRecord } from "../state/run-record.ts";
import { endAttempt } from "./end-attempt.ts";

/** The process of a running attempt is gone: it has failed, and is tried again when retries are left. Airflow: `_purge_task_instances_without_heartbeats`. */
export function loseAttempt(round: Round, { instance: key }: AttemptLost): void {
  const found = findInstance(round.engine, key);
  if (found === null) return;
  const { tryNumber } = (round.engine.data.runs[found.run] as RunRecord).instances;
  const outcome = { kind: "failed", retry: true } as const;
  endAttempt(round, { kind: "attemptEnded", instance: key, tryNumber: tryNumber[found.instance] as number, outcome });
}
