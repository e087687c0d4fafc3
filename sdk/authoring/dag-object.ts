import type { DagNode } from "../ir/dag-node.ts";
import type { TaskHandler } from "../task/task-handler.ts";

const brand: unique symbol = Symbol.for("jetway.dag");

/**
 * A DAG as `dag()` returns it: inert and frozen. `Params` are the params that a run takes, `Results` the types of what it shows to typed
 * clients; both exist for the type checker alone.
 */
export interface Dag<Params = unknown, Results = unknown> {
  readonly [brand]: true;
  readonly dagId: string;
  /** The DAG as data. `source` files are absolute here; the compiler's load pass makes them relative. */
  readonly ir: DagNode;
  /** The code of its TypeScript tasks by task id. */
  readonly handlers: ReadonlyMap<string, TaskHandler>;
  readonly "~types"?: { readonly params: Params; readonly results: Results };
}

/** Makes a `Dag`. */
export function createDag<Params, Results>(
  ir: DagNode,
  handlers: ReadonlyMap<string, TaskHandler>,
): Dag<Params, Results> {
  return Object.freeze({ [brand]: true as const, dagId: ir.dagId, ir, handlers });
}

/** Whether a value is a DAG, also one made by another copy of the package. */
export function isDag(value: unknown): value is Dag {
  return typeof value === "object" && value !== null && (value as { [brand]?: unknown })[brand] === true;
}
