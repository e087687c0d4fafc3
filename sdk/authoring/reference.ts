import type { Expression } from "../ir/expression.ts";

const expressionKey: unique symbol = Symbol.for("jetway.expression");
const ownerKey: unique symbol = Symbol.for("jetway.owner");
declare const valueType: unique symbol;

/**
 * A value that a run will have: an output of a task, a param, a field of the run or text made of these. Inert: it can be given to a task's
 * input and nothing else. `Value` is what it will be.
 */
export interface Reference<out Value> {
  readonly [expressionKey]: Expression;
  /** The DAG under construction that it belongs to; undefined when it fits any. */
  readonly [ownerKey]: object | undefined;
  readonly [valueType]?: Value;
}

/** Makes a reference. */
export function createReference<Value>(expression: Expression, owner?: object): Reference<Value> {
  return Object.freeze({ [expressionKey]: expression, [ownerKey]: owner });
}

/** The members that make an object a reference, for objects that are one beside other things. */
export function referenceMembers<Value>(expression: Expression, owner: object | undefined): Reference<Value> {
  return { [expressionKey]: expression, [ownerKey]: owner };
}

/** Whether a value is a reference, also one made by another copy of the package. */
export function isReference(value: unknown): value is Reference<unknown> {
  return (
    (typeof value === "object" || typeof value === "function") &&
    value !== null &&
    (value as { [expressionKey]?: unknown })[expressionKey] !== undefined
  );
}

/** The expression that a reference stands for. */
export function expressionOf(reference: Reference<unknown>): Expression {
  return reference[expressionKey];
}

/** The DAG under construction that a reference belongs to; undefined when it fits any. */
export function ownerOf(reference: Reference<unknown>): object | undefined {
  return reference[ownerKey];
}
