import fc from "fast-check";
import { type OutcomeBlueprint, outcomeBlueprints } from "./outcome-blueprint.ts";

/** What a task is to be, before it is known which other tasks there are: numbers stand for choices among them. */
export interface TaskBlueprint {
  readonly kind: "task" | "setup" | "teardown" | "empty" | "branch" | "short_circuit" | "sensor";
  /** Makes a task of any kind a setup or teardown too. */
  readonly mark: "setup" | "teardown" | undefined;
  /** Which of the nodes before it are upstream. */
  readonly upstream: readonly number[];
  readonly rule: string;
  /** Lengths of literals, or (from 10 on) choices among the tasks before it. */
  readonly map: { readonly over: readonly number[]; readonly kwargs: boolean } | undefined;
  readonly retry: RetryBlueprint | undefined;
  readonly queueing: QueueingBlueprint | undefined;
  readonly past: PastBlueprint | undefined;
  readonly flag: boolean;
  readonly outcomes: readonly OutcomeBlueprint[];
  /** Outcomes of one map index or one run alone. */
  readonly special:
    | { readonly index: number; readonly run: number; readonly outcomes: readonly OutcomeBlueprint[] }
    | undefined;
}

/** Retries of a task. */
export interface RetryBlueprint {
  readonly retries: number;
  readonly delay: number;
  readonly backoff: number;
  readonly longest: number | undefined;
}

/** What decides when a task is queued. */
export interface QueueingBlueprint {
  readonly pool: number;
  readonly slots: number;
  readonly priority: number;
  readonly weightRule: string;
  readonly perDag: number | undefined;
  readonly perRun: number | undefined;
}

/** How a task minds the runs before. */
export interface PastBlueprint {
  readonly dependsOnPast: boolean;
  readonly waitForDownstream: boolean;
  readonly ignoreFirst: boolean;
  readonly waitBeforeSkipping: boolean;
}

const rulesOfEveryTarget = [
  "all_failed",
  "all_done",
  "one_success",
  "one_failed",
  "one_done",
  "none_failed",
  "none_failed_min_one_success",
  "none_skipped",
  "all_skipped",
  "always",
];

/** Mostly `x`, sometimes the default; shrinks to the default. */
function sometimes<Value>(x: fc.Arbitrary<Value>, oneIn: number): fc.Arbitrary<Value | undefined> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: oneIn - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: x },
  );
}

const retry: fc.Arbitrary<RetryBlueprint> = fc.record({
  retries: fc.integer({ min: 1, max: 3 }),
  delay: fc.constantFrom(0, 1, 2.5, 60),
  backoff: fc.constantFrom(0, 0, 2, 3),
  longest: sometimes(fc.constantFrom(3, 90), 3),
});

const queueing: fc.Arbitrary<QueueingBlueprint> = fc.record({
  pool: fc.integer({ min: 0, max: 3 }),
  slots: fc.constantFrom(1, 1, 1, 2, 3),
  priority: fc.integer({ min: 1, max: 20 }),
  weightRule: fc.constantFrom("downstream", "upstream", "absolute"),
  perDag: sometimes(fc.integer({ min: 1, max: 3 }), 5),
  perRun: sometimes(fc.integer({ min: 1, max: 2 }), 5),
});

const past: fc.Arbitrary<PastBlueprint> = fc.record({
  dependsOnPast: fc.boolean(),
  waitForDownstream: fc.boolean(),
  ignoreFirst: fc.boolean(),
  waitBeforeSkipping: fc.boolean(),
});

/** Tasks as a target can have them. */
export function taskBlueprints(minor: number): fc.Arbitrary<TaskBlueprint> {
  const rules = minor >= 1 ? [...rulesOfEveryTarget, "all_done_min_one_success"] : rulesOfEveryTarget;
  return fc.record({
    kind: fc.oneof(
      { withCrossShrink: true },
      { weight: 10, arbitrary: fc.constant("task" as const) },
      { weight: 2, arbitrary: fc.constant("branch" as const) },
      { weight: 2, arbitrary: fc.constant("short_circuit" as const) },
      { weight: 1, arbitrary: fc.constantFrom("empty" as const, "sensor" as const) },
      { weight: 2, arbitrary: fc.constantFrom("setup" as const, "teardown" as const) },
    ),
    mark: sometimes(fc.constantFrom("setup" as const, "teardown" as const), 25),
    upstream: fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
    rule: fc.oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: fc.constant("all_success") },
      { weight: 2, arbitrary: fc.constantFrom(...rules) },
    ),
    map: sometimes(
      fc.record({
        over: fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 2 }),
        kwargs: fc.boolean(),
      }),
      5,
    ),
    retry: sometimes(retry, 4),
    queueing: sometimes(queueing, 2),
    past: sometimes(past, 5),
    flag: fc.boolean(),
    outcomes: fc.array(outcomeBlueprints(minor), { maxLength: 3 }),
    special: sometimes(
      fc.record({
        index: fc.nat({ max: 3 }),
        run: fc.nat({ max: 2 }),
        outcomes: fc.array(outcomeBlueprints(minor), { minLength: 1, maxLength: 2 }),
      }),
      4,
    ),
  });
}
