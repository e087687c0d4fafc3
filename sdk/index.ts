// Jetway's authoring face: what a DAG file imports.

// Schedules and assets
export { type AssetOptions, allOf, anyOf, asset, assetAlias, assetOrTime } from "./authoring/asset.ts";
// DAGs and tasks
export {
  type BranchAnswer,
  type BranchFactory,
  type BranchRef,
  type BranchRoutes,
  branch,
  type MappedBranchRef,
} from "./authoring/branch.ts";
export { chain } from "./authoring/chain.ts";
export {
  type CronOptions,
  type CronTriggerOptions,
  cron,
  cronDataInterval,
  multipleCron,
} from "./authoring/cron-schedule.ts";
export { type DagBody, type DagDefinition, dag, type RunParams, type RunResults } from "./authoring/dag.ts";
export { type Dag, isDag } from "./authoring/dag-object.ts";
export { deltaDataInterval, type EveryOptions, every } from "./authoring/delta-schedule.ts";
export { type EventsOptions, events } from "./authoring/events-schedule.ts";
export type { GraphNode } from "./authoring/graph-node.ts";
export { type GroupOptions, type GroupWord, group } from "./authoring/group.ts";
export type { GroupLists, GroupRef } from "./authoring/group-ref.ts";
// Inputs
export type { Input } from "./authoring/input.ts";
export { jinja } from "./authoring/jinja.ts";
export type { MapOptions } from "./authoring/map-label.ts";
export type { MapItem, MapItems, MapSource, MapSources } from "./authoring/map-source.ts";
export type { MemberReference, MemberReferences } from "./authoring/member-reference.ts";
export { type ParamDefinition, type ParamOptions, param } from "./authoring/param.ts";
export type { Reference } from "./authoring/reference.ts";
export { run } from "./authoring/run.ts";
export { continuous, once } from "./authoring/schedule.ts";
export {
  type SensorAnswer,
  type SensorFactory,
  type SensorOptions,
  type SensorOutput,
  type SensorOverride,
  sensor,
} from "./authoring/sensor.ts";
export {
  type ShortCircuitFactory,
  type ShortCircuitOptions,
  type ShortCircuitOverride,
  shortCircuit,
} from "./authoring/short-circuit.ts";
export { task } from "./authoring/task.ts";
export type { Factory, Mappable, TaskArguments, TaskFactory } from "./authoring/task-factory.ts";
export type { MappedTaskRef, TaskRef } from "./authoring/task-ref.ts";
export type { TaskOverride, TaskSettings } from "./authoring/task-settings.ts";
export { type TextPart, text } from "./authoring/text.ts";
export { type SetupScope, withSetup } from "./authoring/with-setup.ts";
// Errors
export { isJetwayError, JetwayError } from "./errors/jetway-error.ts";
// Options
export type { DagOptions } from "./options/dag-options.ts";
export type { TaskOptions } from "./options/task-options.ts";
export type { TriggerRule } from "./options/trigger-rule.ts";
// What a handler meets
export { FailException, RescheduleException, SkipException } from "./task/outcome-exceptions.ts";
export { type SensorDone, sensorDone } from "./task/sensor-done.ts";
export type {
  AssetEvent,
  TaskConnection,
  TaskConnections,
  TaskContext,
  TaskLog,
  TaskOutletEvents,
  TaskVariables,
  TaskXComs,
} from "./task/task-context.ts";
// Time
export { type Duration, type DurationInput, days, hours, minutes, seconds, weeks } from "./time/duration.ts";
export type { InstantInput } from "./time/instant.ts";
