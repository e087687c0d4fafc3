import type { Expression } from "./expression.ts";

/** Over what a task or a group is mapped: one instance for each item. */
export type MapNode = ProductMapNode | EachMapNode;

interface MapNodeBase {
  /**
   * Name of each instance of a task (`map_index_template`): text, of literals, params, fields of the run and inputs of the task (`mapInput`).
   * Groups have none.
   */
  readonly label?: Expression;
}

/**
 * Every combination of the items of some inputs (`expand`); the last input varies fastest. Each input is a literal list or object, the whole output
 * of a task, or an input of the mapped group around it.
 */
export interface ProductMapNode extends MapNodeBase {
  readonly kind: "product";
  /** In the author's order, which is the order of the map indexes. */
  readonly inputs: Readonly<Record<string, Expression>>;
}

/** One instance for each object of a list, whose members are the inputs (`expand_kwargs`). */
export interface EachMapNode extends MapNodeBase {
  readonly kind: "each";
  /** A literal list of objects, a list of objects that hold references, or the whole output of a task. */
  readonly over: Expression;
}
