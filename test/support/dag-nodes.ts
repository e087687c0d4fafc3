import {
  type AssetNode,
  type BranchTaskNode,
  type DagNode,
  type EdgeNode,
  type Expression,
  type GroupNode,
  type InstantOption,
  irVersion,
  type JsonValue,
  type OptionValue,
  type OptionValues,
  type ParamNode,
  type ProductMapNode,
  type PythonTaskNode,
  type SensorTaskNode,
  type TypeScriptTaskNode,
} from "#sdk/ir/index.ts";

/** A DAG written by hand: what a test says, and the plainest values for the rest. */
export function dagNode(given: Partial<DagNode> = {}): DagNode {
  return {
    kind: "dag",
    irVersion,
    dagId: "flights",
    schedule: { kind: "manual" },
    options: {},
    defaults: {},
    params: [],
    tasks: [task("load")],
    groups: [],
    edges: [],
    results: {},
    source: { file: "dags/flights.dag.ts", line: 1, column: 1 },
    ...given,
  };
}

/** A TypeScript task. */
export function task(taskId: string, given: Partial<Omit<TypeScriptTaskNode, "kind">> = {}): TypeScriptTaskNode {
  return { kind: "typescript", taskId, inputs: {}, options: {}, source: null, ...given };
}

/** A branch. */
export function branchTask(taskId: string, given: Partial<Omit<BranchTaskNode, "kind">> = {}): BranchTaskNode {
  return { kind: "branch", taskId, inputs: {}, routes: {}, options: {}, source: null, ...given };
}

/** A sensor with Airflow's defaults. */
export function sensorTask(taskId: string, given: Partial<Omit<SensorTaskNode, "kind">> = {}): SensorTaskNode {
  return {
    kind: "sensor",
    taskId,
    inputs: {},
    mode: "poke",
    pokeIntervalSeconds: 60,
    timeoutSeconds: 604_800,
    softFail: false,
    exponentialBackoff: false,
    maxWaitSeconds: null,
    options: {},
    source: null,
    ...given,
  };
}

/** An asset. */
export function assetNode(name: string, uri = name): AssetNode {
  return { kind: "asset", name, uri, group: "asset", extra: {} };
}

/** A mapping over literal lists. */
export function productOf(inputs: Readonly<Record<string, JsonValue>>): ProductMapNode {
  const literals = Object.entries(inputs).map(([name, value]) => [name, { kind: "literal", value }] as const);
  return { kind: "product", inputs: Object.fromEntries(literals) };
}

/** A task that calls Python. */
export function pythonTask(taskId: string, given: Partial<Omit<PythonTaskNode, "kind">> = {}): PythonTaskNode {
  return { kind: "python", taskId, callable: "warehouse:run", inputs: {}, options: {}, source: null, ...given };
}

/** A group; the groups around it are what comes before the last dot of its id. */
export function group(groupId: string, given: Partial<Omit<GroupNode, "kind">> = {}): GroupNode {
  const end = groupId.lastIndexOf(".");
  return { kind: "group", groupId, parent: end < 0 ? null : groupId.slice(0, end), source: null, ...given };
}

/** An edge that says the order alone. */
export function edge(from: string, to: string): EdgeNode {
  return { kind: "edge", from, to, reason: "order", source: null };
}

/** The output of a task. */
export function xcom(taskId: string): Expression {
  return { kind: "xcom", taskId, key: "return_value", path: [] };
}

/** A param with a schema. */
export function param(name: string, given: Partial<ParamNode> = {}): ParamNode {
  return { kind: "param", name, schema: { type: "string" }, source: null, ...given };
}

/** Options that are plain data. */
export function jsonOptions(values: Readonly<Record<string, JsonValue>>): OptionValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { kind: "json", value }] as const));
}

/** A length of time as an option. */
export function duration(seconds: number): OptionValue {
  return { kind: "duration", seconds };
}

/** A moment as an option. */
export function instant(local: string, timezone = "UTC"): InstantOption {
  return { kind: "instant", local, timezone };
}
