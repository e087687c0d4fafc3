import { JetwayError } from "../errors/jetway-error.ts";
import type { TaskContext } from "../task/task-context.ts";
import { callerLocation } from "./caller-location.ts";
import type { DagBuilder } from "./dag-builder.ts";
import { type GraphNode, nodeIn } from "./graph-node.ts";
import { isPlainObject } from "./input.ts";
import { readDefinition } from "./read-definition.ts";
import { createFactory, type Factory, type FactoryKind } from "./task-factory.ts";
import { type TaskRef, taskRefMembers } from "./task-ref.ts";
import { registerTask } from "./task-registry.ts";
import type { TaskOverride, TaskSettings } from "./task-settings.ts";

/** What a branch may return: a label, several, or null or an empty list to follow none. */
export type BranchAnswer<Label extends string> = Label | readonly Label[] | null;

/** Where each label of a branch leads: to tasks and groups, which then come directly behind the branch; null or an empty list leads nowhere. */
export type BranchRoutes<Label extends string> = {
  readonly [Name in Label]: GraphNode | readonly GraphNode[] | null;
};

/** A branch of a DAG. Its output is what its handler returned, the label or the labels. */
export interface BranchRef<Label extends string> extends TaskRef<BranchAnswer<Label>>, Routable<Label> {}

/** A mapped branch. */
export interface MappedBranchRef<Label extends string> extends TaskRef<BranchAnswer<Label>[]>, Routable<Label> {}

interface Routable<Label extends string> {
  /**
   * Says where each label leads. What the branch does not choose is skipped, unless something chosen leads to it. Returns the branch.
   *
   * @throws JW8035 for something else than tasks and groups by label, or when the branch has its routes already; JW8003 for a task of another DAG.
   * @example
   * pick({ rows }).routes({ big: loadBig, small: [loadSmall, check], none: null });
   * // Python: branch >> Label("big") >> load_big; …
   */
  routes(routes: BranchRoutes<Label>): this;
}

/** A reusable branch. */
export type BranchFactory<Inputs, Label extends string> = Factory<
  Inputs,
  BranchRef<Label>,
  MappedBranchRef<Label>,
  TaskOverride
>;

type LabelCheck<Label extends string> = string extends Label
  ? {
      readonly "A branch returns labels": "the handler's return type is text of any kind instead of a few literal texts";
    }
  : unknown;

const kind: FactoryKind<void> = {
  ownOptions: [],
  readOwn: () => undefined,
  toNode: (parts, inputs) => ({ kind: "branch", ...parts, inputs, routes: {} }),
  toRef: createBranchRef,
};

/**
 * Defines a task that chooses what runs next. Its handler returns a label, several, or null; `routes` says where each label leads, and every label that the
 * handler's type knows has to be routed. Airflow: `BaseBranchOperator`.
 *
 * @throws JW8008 without an id and a name, JW8013 when the handler is no function, JW8004 and JW8005 for bad options.
 * @example
 * const pick = branch("pick", ({ rows }: { rows: number }) => (rows > 1000 ? "big" : "small"));
 * pick({ rows }).routes({ big: loadBig, small: loadSmall });
 * // Python: TypeScriptBranchOperator(task_id="pick", routes={"big": ["load_big"], "small": ["load_small"]}, …)
 */
export function branch<Inputs extends object = Record<never, never>, Label extends string = never>(
  id: string,
  handler: ((inputs: Inputs, context: TaskContext) => BranchAnswer<Label> | Promise<BranchAnswer<Label>>) &
    LabelCheck<Label>,
  options?: TaskSettings,
): BranchFactory<Inputs, Label>;
export function branch(...given: readonly unknown[]): unknown {
  const definition = readDefinition("branch", given);
  return createFactory(kind, definition, registerTask(definition.taskId, callerLocation()));
}

function createBranchRef(taskId: string, builder: DagBuilder): BranchRef<string> {
  const reference: BranchRef<string> = {
    ...taskRefMembers<BranchAnswer<string>, BranchRef<string>>(taskId, builder),
    routes(routes) {
      addRoutes(taskId, builder, routes);
      return this;
    },
  };
  return Object.freeze(reference);
}

function addRoutes(taskId: string, builder: DagBuilder, given: unknown): void {
  if (!isPlainObject(given) || Object.keys(given).length === 0)
    throw wrongRoutes(taskId, "no object of tasks by label");
  const source = callerLocation();
  const entries = Object.entries(given).map(([label, target]) => [label, targetsOf(target, label, builder)] as const);
  builder.changeTask(taskId, (node) => {
    if (node.kind !== "branch" || Object.keys(node.routes).length > 0)
      throw wrongRoutes(taskId, "routes a second time");
    return { ...node, routes: Object.fromEntries(entries) };
  });
  const labels = new Map<string, string[]>();
  for (const [label, targets] of entries) {
    for (const target of targets) labels.set(target, [...(labels.get(target) ?? []), label]);
  }
  for (const [target, names] of labels) {
    builder.addEdge(taskId, target, { reason: "order", label: names.join(", "), source });
  }
}

function targetsOf(target: unknown, label: string, builder: DagBuilder): readonly string[] {
  if (target === null) return [];
  const targets: readonly unknown[] = Array.isArray(target) ? target : [target];
  return [...new Set(targets.map((node) => nodeIn(builder, node, `Route "${label}"`)))];
}

function wrongRoutes(taskId: string, what: string): JetwayError {
  return new JetwayError(`Branch "${taskId}" was given ${what}.`, {
    code: "JW8035",
    hint: "Write .routes({ big: loadBig, small: [loadSmall, check], none: null }), once for each branch.",
  });
}
