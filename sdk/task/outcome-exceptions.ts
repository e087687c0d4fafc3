const brand: unique symbol = Symbol.for("jetway.outcome");

/**
 * Thrown by a handler: the task is skipped. Airflow: `AirflowSkipException`.
 *
 * @example
 * if (rows.length === 0) throw new SkipException("no flights in this month");
 */
export class SkipException extends Error {
  readonly [brand] = "skip";
  override readonly name = "SkipException";
}

/**
 * Thrown by a handler: the task fails at once and is not retried. Airflow: `AirflowFailException`.
 *
 * @example
 * if (response.status === 403) throw new FailException("the key has no access to the lake");
 */
export class FailException extends Error {
  readonly [brand] = "fail";
  override readonly name = "FailException";
}

/**
 * Thrown by a handler: the task leaves its slot and runs again at a moment, without using up a retry. Airflow: `AirflowRescheduleException`.
 *
 * @example
 * throw new RescheduleException(new Date(Date.now() + 60_000));
 */
export class RescheduleException extends Error {
  readonly [brand] = "reschedule";
  override readonly name = "RescheduleException";
  readonly at: Date;

  constructor(at: Date) {
    super(`reschedule at ${at.toISOString()}`);
    this.at = at;
  }
}

/** Which outcome a thrown value asks for; undefined for an ordinary error. Works across copies of the package. */
export function outcomeAskedFor(thrown: unknown): "skip" | "fail" | "reschedule" | undefined {
  if (typeof thrown !== "object" || thrown === null) return undefined;
  return (thrown as { [brand]?: "skip" | "fail" | "reschedule" })[brand];
}
