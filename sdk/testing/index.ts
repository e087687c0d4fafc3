// Testing DAGs: simulations in virtual time, and what is asked of them.
export type { TaskInstanceState } from "../engine/index.ts";
export { type MatcherResult, matchers } from "./matchers.ts";
export { type AnswerOf, type MockedTask, type MockOf, type Mocks, mock } from "./mock.ts";
export type { Outcomes } from "./read-outcomes.ts";
export {
  type DeferOutcome,
  defer,
  type FailOutcome,
  fail,
  type HangOutcome,
  hang,
  type RescheduleOutcome,
  reschedule,
  type ScriptedOutcome,
  type SkipOutcome,
  type SucceedOutcome,
  skip,
  succeed,
  type TakesOutcome,
  takes,
} from "./scripted-outcome.ts";
export { simulate } from "./simulate.ts";
export type { SimulatedAttempt, SimulatedRun } from "./simulated-run.ts";
export type { AssetUpdate, PeriodOptions, SimulationArguments, SimulationOptions } from "./simulation-options.ts";
export {
  atMapIndex,
  type MapIndexScript,
  type OutcomeFunction,
  type ScriptedAttempt,
  type TaskScript,
} from "./task-script.ts";
