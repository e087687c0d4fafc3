import type { ScriptedOutcome } from "./scripted-outcome.ts";

/** Which attempt an outcome is asked for. */
export interface ScriptedAttempt {
  readonly runId: string;
  readonly logicalDate: Date | null;
  /** Index among the mapped instances of the task, -1 when it is not mapped. */
  readonly mapIndex: number;
  /** Number of the try, from 1. */
  readonly tryNumber: number;
}

/** Decides about an attempt; undefined leaves it to the mock or the code of the task. */
export type OutcomeFunction = (attempt: ScriptedAttempt) => ScriptedOutcome | undefined;

/**
 * How the attempts of a task end: all of them alike, by number of the try (later tries run the mock or the code), by map index, or as a function says.
 */
export type TaskScript = ScriptedOutcome | readonly ScriptedOutcome[] | MapIndexScript | OutcomeFunction;

/** Outcomes for single instances of a mapped task. */
export interface MapIndexScript {
  readonly kind: "atMapIndex";
  readonly scripts: Readonly<Record<number, ScriptedOutcome | readonly ScriptedOutcome[]>>;
}

/**
 * Outcomes for single instances of a mapped task; the others run the mock or the code.
 *
 * @example
 * outcomes: { price_of: atMapIndex({ 2: fail("no such product"), 3: [fail(), succeed(4)] }) }
 */
export function atMapIndex(scripts: MapIndexScript["scripts"]): MapIndexScript {
  return Object.freeze({ kind: "atMapIndex", scripts });
}

/** The outcome of one attempt; null when the mock or the code of the task decides. */
export function outcomeOf(script: TaskScript, attempt: ScriptedAttempt): ScriptedOutcome | null {
  if (typeof script === "function") return script(attempt) ?? null;
  if (isByTry(script)) return script[attempt.tryNumber - 1] ?? null;
  if (script.kind !== "atMapIndex") return script;
  const own = script.scripts[attempt.mapIndex];
  return own === undefined ? null : outcomeOf(own, attempt);
}

/** `Array.isArray` does not narrow readonly arrays. */
function isByTry(script: TaskScript): script is readonly ScriptedOutcome[] {
  return Array.isArray(script);
}
