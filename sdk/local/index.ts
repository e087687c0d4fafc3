// Running DAGs offline.
export type {
  EngineLimits,
  PoolPlan,
  RunState,
  RunType,
  TaskInstanceKey,
  TaskInstanceState,
  WaitReason,
  WaitRule,
} from "../engine/index.ts";
export { type Clock, dateOf, momentOf, realClock, virtualClock, type WaitCircumstances } from "./clock.ts";
export { type DevelopmentOptions, runSchedules, startDevelopment } from "./development/start-development.ts";
export type {
  DagPausedEvent,
  FinishReason,
  LocalRunEvent,
  LogLine,
  RunCreatedEvent,
  RunFinishedEvent,
  RunStartedEvent,
  TaskExpandedEvent,
  TaskLogEvent,
  TaskStateEvent,
} from "./events.ts";
export { openHistory } from "./history/open-history.ts";
export type {
  LogRow,
  RunFilter,
  RunHistory,
  RunRow,
  StoredRun,
  TaskInstanceRow,
  TryRow,
  XComRow,
} from "./history/run-history.ts";
export type { LocalRun, LocalRunView, LocalTaskInstance, LocalTry, XComChoice } from "./local-run.ts";
export { createDagPlan, type DagPlanOptions } from "./plan/create-dag-plan.ts";
export { type RunDagArguments, runDag } from "./run-dag.ts";
export type { HostOptions, LocalRunOptions, MockFunction, RunDagOptions, TaskMock } from "./run-options.ts";
export type { AttemptDescription, AttemptScript, ScriptedAttempt, ScriptedEnd } from "./scheduler/attempt-script.ts";
export { createLocalScheduler } from "./scheduler/create-local-scheduler.ts";
export type { LocalScheduler } from "./scheduler/local-scheduler.ts";
export type {
  BackfillOptions,
  ClearedInstances,
  LocalSchedulerOptions,
  PoolSlots,
  ScheduledDag,
  TriggerOptions,
} from "./scheduler/scheduler-options.ts";
