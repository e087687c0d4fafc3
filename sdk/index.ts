// Jetway's authoring face: what a DAG file imports.

// DAGs and tasks
export { chain } from "./authoring/chain.ts";
export { type DagBody, type DagDefinition, dag, type RunParams, type RunResults } from "./authoring/dag.ts";
export { type Dag, isDag } from "./authoring/dag-object.ts";
// Inputs
export type { Input } from "./authoring/input.ts";
export { jinja } from "./authoring/jinja.ts";
export type { MemberReference } from "./authoring/member-reference.ts";
export { type ParamDefinition, type ParamOptions, param } from "./authoring/param.ts";
export type { Reference } from "./authoring/reference.ts";
export { run } from "./authoring/run.ts";
export { continuous, cron, every, once } from "./authoring/schedule.ts";
export { type TaskFactory, type TaskOverride, task } from "./authoring/task.ts";
export type { TaskRef } from "./authoring/task-ref.ts";
export { type TextPart, text } from "./authoring/text.ts";
// Errors
export { isJetwayError, JetwayError } from "./errors/jetway-error.ts";
// Options
export type { DagOptions } from "./options/dag-options.ts";
export type { TaskOptions } from "./options/task-options.ts";
export type { TriggerRule } from "./options/trigger-rule.ts";
// What a handler meets
export { FailException, RescheduleException, SkipException } from "./task/outcome-exceptions.ts";
export type {
  TaskConnection,
  TaskConnections,
  TaskContext,
  TaskLog,
  TaskVariables,
  TaskXComs,
} from "./task/task-context.ts";
// Time
export { type Duration, type DurationInput, days, hours, minutes, seconds, weeks } from "./time/duration.ts";
export type { InstantInput } from "./time/instant.ts";
