import { createDag, type Dag } from "#sdk/authoring/dag-object.ts";
import { type DagNode, type EdgeNode, irVersion, type OptionValue, type TaskNode } from "#sdk/ir/index.ts";
import type { TaskHandler } from "#sdk/task/index.ts";

/** What a hand-made DAG has beside its tasks. */
export interface HandMadeDetails extends Partial<Omit<DagNode, "tasks" | "edges">> {
  /** `["first", "second"]`: the second runs after the first. */
  readonly order?: readonly (readonly [string, string])[];
  readonly handlers?: Readonly<Record<string, TaskHandler>>;
}

/** A DAG made from IR by hand: what the scheduler reads, without the authoring layer in between. */
export function handMadeDag(tasks: readonly TaskNode[], details: HandMadeDetails = {}): Dag {
  const { order = [], handlers = {}, ...fields } = details;
  const edges = order.map(([from, to]): EdgeNode => ({ kind: "edge", from, to, reason: "order", source: null }));
  const ir: DagNode = {
    kind: "dag",
    irVersion,
    dagId: "hand_made",
    schedule: { kind: "manual" },
    options: {},
    defaults: {},
    params: [],
    groups: [],
    results: {},
    source: null,
    ...fields,
    tasks,
    edges,
  };
  return createDag(ir, new Map(Object.entries(handlers)));
}

/** Options by their plain values: `{ retries: 2 }`. */
export function plainOptions(values: Readonly<Record<string, string | number | boolean>>): Record<string, OptionValue> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { kind: "json", value }]));
}

/** A TypeScript task. */
export function typescriptTask(
  taskId: string,
  details: Partial<Pick<Extract<TaskNode, { kind: "typescript" }>, "inputs" | "options">> = {},
): TaskNode {
  return { kind: "typescript", taskId, options: {}, inputs: {}, source: null, ...details };
}

/** A bash task. */
export function bashTask(
  taskId: string,
  command: string,
  details: Partial<Pick<Extract<TaskNode, { kind: "bash" }>, "environment" | "options" | "workingDirectory">> = {},
): TaskNode {
  return { kind: "bash", taskId, options: {}, command, environment: {}, source: null, ...details };
}

/** What another task returned. */
export function outputOf(taskId: string, ...path: readonly (string | number)[]) {
  return { kind: "xcom", taskId, key: "return_value", path } as const;
}
