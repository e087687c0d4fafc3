import { JetwayError } from "../errors/jetway-error.ts";
import type { Expression } from "../ir/expression.ts";
import { type InputPlace, toExpression } from "./input.ts";
import { expressionOf, isReference } from "./reference.ts";
import type { TaskRef } from "./task-ref.ts";

/** What can be mapped over: a literal list, or a task that returns one. Objects cannot: Airflow would make pairs of them. */
export type MapSource<Item> = readonly Item[] | TaskRef<readonly Item[]>;

/** The items of what is mapped over. */
export type MapItem<Source> =
  Source extends TaskRef<readonly (infer Item)[]> ? Item : Source extends readonly (infer Item)[] ? Item : never;

/** Several things that are mapped over, by the name of the input. */
export type MapSources = Readonly<Record<string, MapSource<unknown>>>;

/** The items of several things that are mapped over. */
export type MapItems<Sources extends MapSources> = { readonly [Name in keyof Sources]: MapItem<Sources[Name]> };

/**
 * What is mapped over, in the IR's form.
 *
 * @throws JW8032 for anything that is neither a literal list nor the whole output of a task.
 */
export function toMapSource(value: unknown, place: InputPlace): Expression {
  const expression = Array.isArray(value) || isReference(value) ? toExpression(value, place) : undefined;
  if (expression?.kind === "literal" && Array.isArray(value)) return expression;
  if (expression?.kind === "xcom" && expression.path.length === 0) return expression;
  const { what, hint } = describe(value);
  throw new JetwayError(
    `Input "${place.name}" is mapped over ${what}. Airflow maps over a list that a task returned, or a literal one.`,
    {
      code: "JW8032",
      hint,
    },
  );
}

function describe(value: unknown): { readonly what: string; readonly hint: string } {
  if (Array.isArray(value)) {
    return {
      what: "a list with references in it",
      hint: "Use mapEach, whose items may hold references: .mapEach([{ name: reference }]).",
    };
  }
  if (isReference(value)) return describeReference(expressionOf(value));
  if (typeof value === "object" && value !== null) {
    return { what: "an object", hint: "Map over a list, such as Object.entries(…)." };
  }
  return {
    what: value === null ? "null" : `a value of type ${typeof value}`,
    hint: "Give a list, or a task that returns one.",
  };
}

function describeReference(expression: Expression): { readonly what: string; readonly hint: string } {
  switch (expression.kind) {
    case "xcom":
      return {
        what: `"${expression.path.join(".")}" of what task "${expression.taskId}" returns`,
        hint: "Return the list from a task of its own, and map over that task.",
      };
    case "param":
      return { what: `param "${expression.name}"`, hint: "Return the param from a task, and map over that task." };
    default:
      return {
        what: "a value that is not what a task returned",
        hint: "Return the list from a task, and map over that task.",
      };
  }
}
