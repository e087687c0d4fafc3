import type { AssetAliasNode, AssetNode } from "./asset-node.ts";
import type { Expression } from "./expression.ts";
import type { MapNode } from "./map-node.ts";
import type { OptionValues } from "./option-value.ts";
import type { SourceLocation } from "./source-location.ts";

/** A task of a DAG. */
export type TaskNode =
  | TypeScriptTaskNode
  | BranchTaskNode
  | ShortCircuitTaskNode
  | SensorTaskNode
  | PythonTaskNode
  | BashTaskNode
  | EmptyTaskNode
  | OperatorTaskNode;

/** The kinds of task. */
export type TaskKind = TaskNode["kind"];

interface TaskNodeBase {
  /** Path of ids: those of the groups around it and its own, joined by dots. */
  readonly taskId: string;
  /** Path of the group that it is in; absent for a task of the DAG itself. */
  readonly group?: string;
  /** Present for a mapped task. What it says of an input comes on top of the task's own inputs (`partial`). */
  readonly map?: MapNode;
  /** Marks a task that makes a resource (`as_setup`) or takes it away (`as_teardown`); an edge from a setup to a teardown pairs them. */
  readonly setupTeardown?: "setup" | "teardown";
  /** With a teardown: its failure fails the run. */
  readonly onFailureFailDagrun?: boolean;
  /** Assets that a success of the task updates. */
  readonly outlets?: readonly (AssetNode | AssetAliasNode)[];
  /** Assets that the task reads; for people, and for the events that it can ask for. */
  readonly inlets?: readonly (AssetNode | AssetAliasNode)[];
  /** `BaseOperator` options that the author gave for this task, by camel-cased name. */
  readonly options: OptionValues;
  readonly source: SourceLocation | null;
}

/** A task whose code is a TypeScript function, found at run time by (DAG id, task id) in the DAG's module. */
export interface TypeScriptTaskNode extends TaskNodeBase {
  readonly kind: "typescript";
  readonly inputs: Readonly<Record<string, Expression>>;
}

/** A TypeScript function that chooses what runs next (`BaseBranchOperator`). */
export interface BranchTaskNode extends TaskNodeBase {
  readonly kind: "branch";
  readonly inputs: Readonly<Record<string, Expression>>;
  /** For each label that the function may return, the tasks or groups directly downstream that it follows; an empty list follows none. */
  readonly routes: Readonly<Record<string, readonly string[]>>;
}

/** A TypeScript function that says whether the run goes on behind it (`ShortCircuitOperator`). */
export interface ShortCircuitTaskNode extends TaskNodeBase {
  readonly kind: "shortCircuit";
  readonly inputs: Readonly<Record<string, Expression>>;
  /** Whether all tasks behind it are skipped, whatever their trigger rules; otherwise only those directly behind it. */
  readonly ignoreDownstreamTriggerRules: boolean;
}

/** A TypeScript function that is asked again and again until it says that what it waits for is there (`BaseSensorOperator`). */
export interface SensorTaskNode extends TaskNodeBase {
  readonly kind: "sensor";
  readonly inputs: Readonly<Record<string, Expression>>;
  /** `poke` keeps its slot while it waits, `reschedule` gives it back. */
  readonly mode: "poke" | "reschedule";
  readonly pokeIntervalSeconds: number;
  readonly timeoutSeconds: number;
  /** Whether a timeout or a failure skips the task instead of failing it. */
  readonly softFail: boolean;
  readonly exponentialBackoff: boolean;
  /** Longest wait between two questions; null for no limit. */
  readonly maxWaitSeconds: number | null;
}

/** A task whose code is an existing Python callable. */
export interface PythonTaskNode extends TaskNodeBase {
  readonly kind: "python";
  /** `package.module:function`; imported when the task runs, never at parse. */
  readonly callable: string;
  /** Keyword arguments. */
  readonly inputs: Readonly<Record<string, Expression>>;
}

/** A shell command (`BashOperator`). The command is constant; values reach it as environment variables, so that data never becomes shell code. */
export interface BashTaskNode extends TaskNodeBase {
  readonly kind: "bash";
  readonly command: string;
  /** Values become text: text as it is, numbers and booleans as Python prints them. */
  readonly environment: Readonly<Record<string, Expression>>;
  readonly workingDirectory?: string;
}

/** A task that does nothing (`EmptyOperator`). */
export interface EmptyTaskNode extends TaskNodeBase {
  readonly kind: "empty";
}

/** Any operator by its dotted path. */
export interface OperatorTaskNode extends TaskNodeBase {
  readonly kind: "operator";
  /** `package.module.Class`. */
  readonly operator: string;
  /** The operator's own keyword arguments, by their Python names. */
  readonly arguments: Readonly<Record<string, Expression>>;
}
