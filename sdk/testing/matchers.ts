import { isDeepStrictEqual } from "node:util";
import { printableValue } from "../display/printable.ts";
import type { TaskInstanceState } from "../engine/index.ts";
import { JetwayError } from "../errors/index.ts";
import { describeRun } from "./describe-run.ts";
import type { SimulatedRun } from "./simulated-run.ts";

/** What a matcher answers. */
export interface MatcherResult {
  readonly pass: boolean;
  /** What was expected and what is, for when the answer is not the wanted one. */
  readonly message: () => string;
}

/** What a matcher uses of the runner's own state: its equality, which knows `expect.any(…)` and the like. */
interface MatcherContext {
  readonly equals?: (left: unknown, right: unknown) => boolean;
}

/**
 * Matchers on runs of `simulate`, for the `expect.extend` of Vitest or Jest. `import "jetway/testing/vitest"` adds them to Vitest's `expect`, with their types.
 *
 * @example
 * expect.extend(matchers);
 */
export const matchers = {
  /** The run ended well. */
  toHaveSucceeded(received: unknown): MatcherResult {
    return hasRunState(received, "success");
  },

  /** The run failed. */
  toHaveFailed(received: unknown): MatcherResult {
    return hasRunState(received, "failed");
  },

  /** Every instance of the task is in the state. */
  toHaveState(received: unknown, taskId: string, state: TaskInstanceState): MatcherResult {
    return hasStates(received, { [taskId]: state });
  },

  /** Every instance of each named task is in its state; other tasks may be in any. */
  toHaveStates(received: unknown, states: Readonly<Record<string, TaskInstanceState>>): MatcherResult {
    return hasStates(received, states);
  },

  /** All of these tasks ran, and each started after the one before it had ended. */
  toHaveRunInOrder(received: unknown, taskIds: readonly string[]): MatcherResult {
    const run = runOf(received);
    const problems = taskIds.flatMap((taskId, index) => {
      const before = taskIds[index - 1];
      if (spanOf(run, taskId) === null) return [{ taskId, text: `task "${taskId}" has not run` }];
      return before === undefined || isBefore(run, before, taskId)
        ? []
        : [{ taskId, text: `task "${taskId}" did not start after "${before}" had ended` }];
    });
    return answer(run, problems, `the tasks not to run in the order ${taskIds.join(", ")}`);
  },

  /** This many tries of the task were made; of a mapped task by each of its instances. */
  toHaveTried(received: unknown, taskId: string, count: number): MatcherResult {
    const run = runOf(received);
    const tries = run.instancesOf(taskId).map((instance) => new Set(instance.tries.map(({ number }) => number)).size);
    const wrong = tries.find((made) => made !== count);
    const text = `task "${taskId}" to be tried ${timesText(count)}, but it was tried ${timesText(wrong ?? 0)}`;
    return answer(
      run,
      wrong === undefined ? [] : [{ taskId, text }],
      `task "${taskId}" not to be tried ${timesText(count)}`,
    );
  },

  /** The task returned a value equal to this. */
  toHaveXcom(this: MatcherContext | undefined, received: unknown, taskId: string, value: unknown): MatcherResult {
    const run = runOf(received);
    const actual = run.xcom(taskId);
    const isEqual = (this?.equals ?? isDeepStrictEqual)(actual, value);
    const text = `task "${taskId}" to return\n${indented(value)}\nbut it returned\n${indented(actual)}`;
    return answer(run, isEqual ? [] : [{ taskId, text }], `task "${taskId}" not to return\n${indented(value)}`);
  },
} as const;

interface Problem {
  readonly taskId: string;
  readonly text: string;
}

function hasRunState(received: unknown, wanted: "success" | "failed"): MatcherResult {
  const run = runOf(received);
  const wording = { success: "succeed", failed: "fail" };
  const culprits = run.taskInstances.filter(({ state }) =>
    wanted === "success" ? state === "failed" : state !== "success",
  );
  const is = { success: "succeeded", failed: "failed", running: "is still running", queued: "is still queued" };
  const text = `the run to ${wording[wanted]}, but it ${is[run.state]}`;
  return {
    pass: run.state === wanted,
    message: () =>
      explain(run, run.state === wanted ? `the run not to ${wording[wanted]}, but it did` : text, culprits),
  };
}

function hasStates(received: unknown, states: Readonly<Record<string, TaskInstanceState>>): MatcherResult {
  const run = runOf(received);
  const problems = Object.entries(states).flatMap(([taskId, wanted]) => {
    const state = run.stateOf(taskId);
    if (state === wanted) return [];
    const is = state === "mixed" ? "its instances differ" : `it is ${state}`;
    return [{ taskId, text: `task "${taskId}" to have the state ${wanted}, but ${is}` }];
  });
  const wanted = Object.entries(states).map(([taskId, state]) => `"${taskId}" ${state}`);
  return answer(run, problems, `the states not to be ${wanted.join(", ")}`);
}

function answer(run: SimulatedRun, problems: readonly Problem[], negated: string): MatcherResult {
  const pass = problems.length === 0;
  return {
    pass,
    message: () =>
      explain(
        run,
        pass ? `${negated}, but that is so` : problems.map(({ text }) => text).join("\nexpected "),
        problems,
      ),
  };
}

function explain(run: SimulatedRun, expectation: string, marked: readonly { readonly taskId: string }[]): string {
  return `expected ${expectation}\n\n${describeRun({ ...run, picture: run.picture() }, new Set(marked.map(({ taskId }) => taskId)))}`;
}

/** From the first start to the last end among everything that happened; null for a task that has not run. */
function spanOf(run: SimulatedRun, taskId: string): { readonly first: number; readonly last: number } | null {
  run.instancesOf(taskId);
  const attempts = run.attempts.filter((attempt) => attempt.taskId === taskId);
  if (attempts.length === 0) return null;
  const ends = attempts.map(({ endedAs }) => endedAs ?? Number.POSITIVE_INFINITY);
  return { first: Math.min(...attempts.map(({ startedAs }) => startedAs)), last: Math.max(...ends) };
}

function isBefore(run: SimulatedRun, earlier: string, later: string): boolean {
  const [before, after] = [spanOf(run, earlier), spanOf(run, later)];
  // A task that has not run is a problem of its own.
  return before === null || after === null || before.last < after.first;
}

function runOf(received: unknown): SimulatedRun {
  if (typeof received === "object" && received !== null && "picture" in received) return received as SimulatedRun;
  const what = Array.isArray(received) ? "a list: name one of the runs" : "no run of simulate()";
  throw new JetwayError(`A matcher on runs was given ${what}.`, {
    code: "JW4055",
    hint: "Write expect(await simulate(dag)).toHaveSucceeded(), or expect(runs[0]) for a period.",
  });
}

function timesText(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

function indented(value: unknown): string {
  return printableValue(value, { colours: false, width: 100 }).replace(/^/gm, "  ");
}
