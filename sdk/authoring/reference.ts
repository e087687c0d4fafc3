import type { Expression } from "../ir/expression.ts";
import type { ReferenceScope } from "./reference-scope.ts";

const expressionKey: unique symbol = Symbol.for("jetway.expression");
const scopeKey: unique symbol = Symbol.for("jetway.scope");
declare const valueType: unique symbol;

/**
 * A value that a run will have: an output of a task, a param, an item of a mapped group, a field of the run or text made of these. Inert: it can be given to a task's
 * input and nothing else. `Value` is what it will be.
 */
export interface Reference<out Value> {
  readonly [expressionKey]: Expression;
  /** Where it may be used; undefined for anywhere. */
  readonly [scopeKey]: ReferenceScope | undefined;
  readonly [valueType]?: Value;
}

/** Makes a reference. */
export function createReference<Value>(expression: Expression, scope?: ReferenceScope): Reference<Value> {
  return Object.freeze({ [expressionKey]: expression, [scopeKey]: scope });
}

/** The members that make an object a reference, for objects that are one beside other things. */
export function referenceMembers<Value>(expression: Expression, scope: ReferenceScope | undefined): Reference<Value> {
  return { [expressionKey]: expression, [scopeKey]: scope };
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

/** Where a reference may be used; undefined for anywhere. */
export function scopeOf(reference: Reference<unknown>): ReferenceScope | undefined {
  return reference[scopeKey];
}
