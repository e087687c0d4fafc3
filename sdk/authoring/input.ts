import { encode } from "../codec/encode.ts";
import { JetwayError } from "../errors/jetway-error.ts";
import type { Expression } from "../ir/expression.ts";
import { expressionOf, isReference, type Reference, scopeOf } from "./reference.ts";
import { type ReferenceScope, reachesInto, rootOf } from "./reference-scope.ts";

/**
 * What an input of type `Value` accepts: the value itself, a reference to a value that fits, or a list or object in which some members are
 * references.
 */
export type Input<Value> = Value | Reference<Value> | InputMembers<Value>;

type InputMembers<Value> = Value extends string | number | boolean | bigint | null | undefined | Date | Uint8Array
  ? never
  : Value extends readonly (infer Item)[]
    ? readonly Input<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Input<Value[Key]> }
      : never;

/**
 * Named inputs as the IR has them.
 *
 * @throws JW8013 when they are no object.
 */
export function toInputs(inputs: unknown, taskId: string, scope: ReferenceScope): Readonly<Record<string, Expression>> {
  if (inputs === undefined) return {};
  if (!isPlainObject(inputs)) {
    throw new JetwayError(`Task "${taskId}" was given inputs that are no object. Inputs are named.`, {
      code: "JW8013",
      hint: `Write ${taskId}({ name: value }).`,
    });
  }
  const given = Object.entries(inputs).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]) => [name, toExpression(value, { name: `${taskId}.${name}`, scope })]),
  );
}

/** An input that is read, and where. */
export interface InputPlace {
  readonly name: string;
  readonly scope: ReferenceScope;
}

/**
 * The expression of an input as the author gave it.
 *
 * @throws JW8003 for a reference from another DAG, JW8034 for one from inside a mapped group, JW8006 for a value that cannot be written down as data.
 */
export function toExpression(value: unknown, place: InputPlace): Expression {
  if (isReference(value)) {
    const scope = scopeOf(value);
    if (scope !== undefined && !reachesInto(scope, place.scope)) throw strayReference(value, scope, place);
    return expressionOf(value);
  }
  if (Array.isArray(value) && containsReference(value)) {
    return {
      kind: "list",
      items: value.map((item, index) => toExpression(item, { ...place, name: `${place.name}[${index}]` })),
    };
  }
  if (isPlainObject(value) && containsReference(value)) {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, toExpression(member, { ...place, name: `${place.name}.${key}` })] as const);
    return { kind: "object", entries: Object.fromEntries(entries) };
  }
  try {
    return { kind: "literal", value: encode(value) };
  } catch (cause) {
    throw new JetwayError(
      `Input "${place.name}" cannot be written down as data: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        code: "JW8006",
        hint: "Give plain data, or compute the value in a task and pass that task's output.",
        cause,
      },
    );
  }
}

function strayReference(reference: Reference<unknown>, scope: ReferenceScope, { name, scope: here }: InputPlace) {
  if (rootOf(scope) === rootOf(here)) {
    return new JetwayError(
      `Input "${name}" was made inside ${scope.title} and is used outside of it, where there is one for each instance.`,
      {
        code: "JW8034",
        hint: "Return the task from the body of the group, and use the group's results: they are lists.",
      },
    );
  }
  const expression = expressionOf(reference);
  const what =
    expression.kind === "xcom"
      ? `the output of task "${expression.taskId}"`
      : expression.kind === "param"
        ? `param "${expression.name}"`
        : "a value";
  return new JetwayError(
    `Input "${name}" is ${what} of another DAG. Airflow gives a task the XComs and params of its own run only.`,
    {
      code: "JW8003",
      hint: "Create the task inside this DAG's body, or pass the value on when one DAG triggers the other.",
    },
  );
}

function containsReference(value: unknown, ancestors: readonly unknown[] = []): boolean {
  if (isReference(value)) return true;
  if (ancestors.includes(value)) return false;
  const inner = [...ancestors, value];
  if (Array.isArray(value)) return value.some((item) => containsReference(item, inner));
  return isPlainObject(value) && Object.values(value).some((item) => containsReference(item, inner));
}

/** Whether a value is an object literal rather than an instance of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
