import { answerTimetableCase } from "#sdk/engine-door/answer-timetable-case.ts";
import type { JsonObject } from "#sdk/ir/index.ts";
import { isSameAnswer } from "./compare-answers.ts";
import { tryFindKnownGap } from "./known-gaps.ts";

/** A case and what an Airflow answers to it. */
export interface AnsweredCase {
  readonly given: JsonObject;
  readonly answer: JsonObject;
}

/** A case that Jetway and Airflow answer differently, with no reason known. */
export interface Disagreement extends AnsweredCase {
  readonly ours: JsonObject;
}

/** Those of the cases on which Jetway and this version of Airflow disagree. */
export function findDisagreements(version: string, cases: readonly AnsweredCase[]): readonly Disagreement[] {
  return cases.flatMap(({ given, answer }) => {
    const ours = JSON.parse(JSON.stringify(answerTimetableCase(given))) as JsonObject;
    if (isSameAnswer(ours, answer) || tryFindKnownGap(version, given) !== undefined) return [];
    return { given, answer, ours };
  });
}
