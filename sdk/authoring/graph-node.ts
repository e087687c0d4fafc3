import { JetwayError } from "../errors/jetway-error.ts";
import { callerLocation } from "./caller-location.ts";
import type { DagBuilder } from "./dag-builder.ts";

const brand: unique symbol = Symbol.for("jetway.graphNode");

/** What edges are between: a task or a group of a DAG under construction. */
export interface GraphNode {
  readonly [brand]: GraphNodePlace;
  /**
   * Orders this before others, without passing data. From a group: its last tasks come before the others. Returns this.
   *
   * @throws JW8003 for something of another DAG, JW8013 for what is neither task nor group.
   * @example
   * load.before(notify) // Python: load >> notify
   */
  before(...nodes: readonly GraphNode[]): this;
  /**
   * Orders this after others, without passing data. Of a group: its first tasks come after the others. Returns this.
   *
   * @throws JW8003 for something of another DAG, JW8013 for what is neither task nor group.
   * @example
   * notify.after(load, check) // Python: [load, check] >> notify
   */
  after(...nodes: readonly GraphNode[]): this;
}

interface GraphNodePlace {
  readonly builder: DagBuilder;
  /** Id of the task or the group. */
  readonly id: string;
}

/** The members that make an object a node of the graph. */
export function graphNodeMembers<Node extends GraphNode>(id: string, builder: DagBuilder): Pick<Node, keyof GraphNode> {
  const members: GraphNode = {
    [brand]: { builder, id },
    before(...nodes) {
      for (const node of nodes) builder.addEdge(id, nodeIn(builder, node, "before()"), orderHere());
      return this;
    },
    after(...nodes) {
      for (const node of nodes) builder.addEdge(nodeIn(builder, node, "after()"), id, orderHere());
      return this;
    },
  };
  return members as Pick<Node, keyof GraphNode>;
}

function orderHere() {
  return { reason: "order", source: callerLocation() } as const;
}

/** Whether a value is a task or a group. */
export function isGraphNode(value: unknown): value is GraphNode {
  return typeof value === "object" && value !== null && (value as Partial<GraphNode>)[brand] !== undefined;
}

/**
 * The id of a task or a group that must belong to a DAG.
 *
 * @throws JW8013 when the value is neither, JW8003 when it is one of another DAG.
 */
export function nodeIn(builder: DagBuilder, value: unknown, word: string): string {
  if (!isGraphNode(value)) {
    throw new JetwayError(`${word} was given ${describe(value)} instead of a task.`, {
      code: "JW8013",
      hint: "Give what calling a task inside the DAG's body returns.",
    });
  }
  const { builder: owner, id } = value[brand];
  if (owner !== builder) {
    throw new JetwayError(
      `${word} was given task "${id}" of DAG "${owner.dagId}" in DAG "${builder.dagId}". Airflow orders tasks within one DAG only.`,
      { code: "JW8003", hint: "Create the task inside this DAG's body." },
    );
  }
  return id;
}

function describe(value: unknown): string {
  if (typeof value === "function") return "a function (a task that was not called?)";
  return value === null ? "null" : `a value of type ${typeof value}`;
}
