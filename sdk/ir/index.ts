// The intermediate representation: what a DAG is once it is written down, as plain frozen data.
export { type AirflowVersion, airflowVersions, isAtLeast } from "./airflow-version.ts";
export type {
  AllAssetsCondition,
  AnyAssetCondition,
  AssetAliasNode,
  AssetCondition,
  AssetNode,
} from "./asset-node.ts";
export { canonicalJson } from "./canonical-json.ts";
export { contentHash } from "./content-hash.ts";
export { type DagNode, irVersion } from "./dag-node.ts";
export { dagSchema } from "./dag-schema.ts";
export { deepFreeze } from "./deep-freeze.ts";
export type { EdgeNode } from "./edge-node.ts";
export {
  type Expression,
  type GroupInputExpression,
  type JinjaExpression,
  type ListExpression,
  type LiteralExpression,
  type MapInputExpression,
  type ObjectExpression,
  type ParamExpression,
  type PathSegment,
  type RunExpression,
  type RunField,
  runFields,
  type TemplateExpression,
  type XComExpression,
} from "./expression.ts";
export type { GroupNode } from "./group-node.ts";
export type { JsonObject, JsonValue } from "./json-value.ts";
export type { EachMapNode, MapNode, ProductMapNode } from "./map-node.ts";
export type { DurationOption, InstantOption, JsonOption, OptionValue, OptionValues } from "./option-value.ts";
export { orderTasks, type TaskOrder } from "./order-tasks.ts";
export type { ParamNode } from "./param-node.ts";
export { DagParseError, parseDag } from "./parse-dag.ts";
export { printDag } from "./print-dag.ts";
export type {
  AssetOrTimeSchedule,
  AssetsSchedule,
  ContinuousSchedule,
  CronDataIntervalSchedule,
  CronSchedule,
  CronTriggerSettings,
  DeltaDataIntervalSchedule,
  EventsSchedule,
  EverySchedule,
  ManualSchedule,
  MultipleCronSchedule,
  OnceSchedule,
  Schedule,
  TimeSchedule,
} from "./schedule.ts";
export type { SourceLocation } from "./source-location.ts";
export type {
  BashTaskNode,
  BranchTaskNode,
  EmptyTaskNode,
  OperatorTaskNode,
  PythonTaskNode,
  SensorTaskNode,
  ShortCircuitTaskNode,
  TaskKind,
  TaskNode,
  TypeScriptTaskNode,
} from "./task-node.ts";
export { mapInputs, taskInputs, visitExpressions } from "./visit-expressions.ts";
