import { JetwayError } from "../errors/jetway-error.ts";
import type { Expression } from "../ir/expression.ts";
import { visitExpressions } from "../ir/visit-expressions.ts";
import { toExpression } from "./input.ts";
import { createMemberReference, type MemberReferences } from "./member-reference.ts";
import type { Reference } from "./reference.ts";
import type { ReferenceScope } from "./reference-scope.ts";

/** How a mapped task is shown. */
export interface MapOptions<Inputs> {
  /**
   * Names each instance by what it is given, instead of by its map index. Airflow: `map_index_template`.
   *
   * @example
   * delayOf.with({ flights }).map({ origin: origins }, { label: ({ origin }) => text`from ${origin}` })
   */
  readonly label?: (inputs: MemberReferences<Inputs>) => Reference<string> | Reference<number>;
}

/**
 * The name of a mapped task's instances in the IR's form; undefined when it has none.
 *
 * @throws JW8038 when it is no function that makes text of the task's inputs.
 */
export function toMapLabel(
  options: unknown,
  place: { readonly id: string; readonly builder: { readonly scope: ReferenceScope } },
): Expression | undefined {
  if (options === undefined) return undefined;
  const { label, ...others } = options as { readonly label?: unknown };
  if (typeof label !== "function" || Object.keys(others).length > 0) throw wrongLabel(place.id);
  const scope: ReferenceScope = { outer: place.builder.scope, title: `the label of "${place.id}"` };
  const inputs = new Proxy(
    {},
    { get: (_inputs, name) => createMemberReference({ kind: "mapInput", name: String(name), path: [] }, scope) },
  );
  const expression = toExpression(label(inputs), { name: `${place.id} label`, scope });
  const isText = expression.kind !== "literal" && expression.kind !== "list" && expression.kind !== "object";
  if (!isText || [...visitExpressions(expression)].some(isNotAtHand)) throw wrongLabel(place.id);
  return expression;
}

/** A label is made from what the instance was given, without another XCom. */
function isNotAtHand({ kind }: Expression): boolean {
  return kind === "xcom" || kind === "groupInput" || kind === "jinja";
}

function wrongLabel(id: string): JetwayError {
  return new JetwayError(`The label of mapped "${id}" is no function that makes text of the task's inputs.`, {
    code: "JW8038",
    hint: "Write { label: ({ origin }) => text`…` }, with the inputs in the text.",
  });
}
