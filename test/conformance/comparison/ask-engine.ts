import { answerTraceCase } from "#sdk/engine-door/answer-trace-case.ts";
import type { ExpectedAnswer } from "../cases/expected-answer.ts";
import { compareAnswers } from "./compare-answers.ts";

/** What the engine answers to a case, by the function behind `jetway engine trace`. */
export function askEngine(traceCase: unknown): ExpectedAnswer {
  return answerTraceCase(traceCase) as ExpectedAnswer;
}

/**
 * What the engine says otherwise than Airflow, under the rules of the Airflow that was asked.
 *
 * Where two dependencies contradict each other, Airflow goes by the addresses of their classes: there either order is right.
 */
export function disagreements(traceCase: object, target: string, expected: ExpectedAnswer): readonly string[] {
  if (!expected.ok && expected.error.type === "OutsideTheMachine") return [];
  const differences = compareAnswers(expected, askEngine({ ...traceCase, target }));
  if (differences.length === 0 || !expected.ok || expected.order_sensitive === undefined) return differences;
  const other = "dep_order" in traceCase && traceCase.dep_order === "reverse" ? "default" : "reverse";
  const turned = compareAnswers(expected, askEngine({ ...traceCase, target, dep_order: other }));
  return turned.length === 0 ? [] : differences;
}
