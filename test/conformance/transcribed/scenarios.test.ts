import { expect, test } from "vitest";
import { answerTraceCase } from "#sdk/engine-door/answer-trace-case.ts";
import { mappedScenarios } from "./mapped-scenarios.ts";
import { previousRunScenarios } from "./previous-run-scenarios.ts";
import { readTrace } from "./read-trace.ts";
import { setupScenarios } from "./setup-scenarios.ts";

const scenarios = [...mappedScenarios, ...previousRunScenarios, ...setupScenarios];

test.each(scenarios)("the engine does what $test asks of Airflow", (scenario) => {
  const answer = answerTraceCase(scenario.case);
  if (!answer.ok) throw new Error(answer.error.message);
  const trace = readTrace(answer);
  const { starts = {}, statesAt = { moment: 0, states: {} } } = scenario;
  expect(Object.fromEntries(Object.keys(starts).map((name) => [name, trace.startOf(name)]))).toEqual(starts);
  const states = Object.keys(statesAt.states).map((name) => [name, trace.stateAt(name, statesAt.moment)]);
  expect(Object.fromEntries(states)).toEqual(statesAt.states);
});
