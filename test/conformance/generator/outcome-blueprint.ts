import fc from "fast-check";
import type { TraceOutcome } from "../cases/trace-case.ts";

/** What an execution comes to; numbers stand for choices among the tasks below. */
export interface OutcomeBlueprint {
  readonly state: NonNullable<TraceOutcome["state"]>;
  readonly duration: number;
  /** Length of the list that is returned, -1 for nothing, -2 for something that nothing can be mapped over. */
  readonly length: number;
  /** Which of the nodes directly below a branch follows; several, or none. */
  readonly branch: readonly number[];
  /** The condition of a short circuit. */
  readonly condition: boolean;
  /** How long a reschedule or a trigger waits. */
  readonly wait: number;
  readonly retryDelay: number | undefined;
}

/** Outcomes as a target can have them. */
export function outcomeBlueprints(minor: number): fc.Arbitrary<OutcomeBlueprint> {
  return fc.record({
    state: fc.oneof(
      { withCrossShrink: true },
      { weight: 6, arbitrary: fc.constant("success" as const) },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          "failed" as const,
          "failed" as const,
          "skipped" as const,
          "fail_no_retry" as const,
          "up_for_reschedule" as const,
          "deferred" as const,
        ),
      },
    ),
    duration: fc.constantFrom(1, 1, 0, 0.5, 2, 3, 7),
    length: fc.constantFrom(2, 0, 1, 3, 4, -1, -2),
    branch: fc.array(fc.nat({ max: 11 }), { maxLength: 2 }),
    condition: fc.boolean(),
    wait: fc.constantFrom(60, 1, 5, 0),
    // A retry policy asks for a delay of its own from 3.3 on.
    retryDelay: minor >= 3 ? fc.option(fc.constantFrom(0, 4), { nil: undefined, freq: 3 }) : fc.constant(undefined),
  });
}
