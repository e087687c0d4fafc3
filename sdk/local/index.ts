// Running DAGs offline.
export { type Clock, realClock, virtualClock, type WaitCircumstances } from "./clock.ts";
export type {
  LocalRunEvent,
  LogLine,
  RunFinishedEvent,
  RunStartedEvent,
  TaskLogEvent,
  TaskStateEvent,
} from "./events.ts";
export type { LocalRun, LocalTaskInstance, LocalTry } from "./local-run.ts";
export { type RunDagArguments, runDag } from "./run-dag.ts";
export type { LocalRunOptions, MockFunction, RunDagOptions, TaskMock } from "./run-options.ts";
export type { FinishReason } from "./scheduler/run-scheduler.ts";
export type { FinishedState, RunState, TaskInstanceState } from "./scheduler/task-instance-state.ts";
