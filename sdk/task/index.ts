// The contract of a task: its code, what it is given, how it ends. Knows no transport.
export { createTaskContext } from "./create-task-context.ts";
export { describeError, type StackMapper } from "./describe-error.ts";
export { executeTask, outcomeOf, type TaskExecution } from "./execute-task.ts";
export { type BranchRoutes, type ExpectedAnswer, expectedAnswer } from "./expected-answer.ts";
export { toLogFields } from "./log-fields.ts";
export type {
  FailedOutcome,
  RescheduledOutcome,
  SkippedOutcome,
  SuccessOutcome,
  TaskErrorDescription,
  TaskOutcome,
  WaitingOutcome,
} from "./outcome.ts";
export { FailException, outcomeAskedFor, RescheduleException, SkipException } from "./outcome-exceptions.ts";
export { type BranchChoice, readBranchChoice } from "./read-branch-choice.ts";
export { readCondition } from "./read-condition.ts";
export { readSensorAnswer, type SensorAnswer } from "./read-sensor-answer.ts";
export { type SensorDone, sensorDone } from "./sensor-done.ts";
export type {
  AssetEvent,
  LogFields,
  LogLevel,
  TaskConnection,
  TaskConnections,
  TaskContext,
  TaskLog,
  TaskOutletEvents,
  TaskVariables,
  TaskXComs,
} from "./task-context.ts";
export type { AssetEventFacts, TaskFacts } from "./task-facts.ts";
export type { TaskHandler } from "./task-handler.ts";
export type { AssetUpdate, LogRecord, TaskServices, XComRequest } from "./task-services.ts";
