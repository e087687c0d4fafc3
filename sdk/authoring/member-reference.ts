import type {
  GroupInputExpression,
  MapInputExpression,
  ParamExpression,
  PathSegment,
  XComExpression,
} from "../ir/expression.ts";
import { createReference, type Reference } from "./reference.ts";
import type { ReferenceScope } from "./reference-scope.ts";

/**
 * A reference whose members are references too, typed by the value: `flights.output.count`, `params.window.start`, `flights.output.at(0)`.
 */
export type MemberReference<Value> = Reference<Value> & Members<Value>;

type Members<Value> = [Value] extends [Opaque]
  ? unknown
  : [Value] extends [readonly (infer Item)[]]
    ? {
        /** One item of the list; negative indices count from its end. */
        at(index: number): MemberReference<Item>;
      }
    : [Value] extends [object]
      ? { readonly [Key in keyof Value & string]-?: MemberReference<Value[Key]> }
      : unknown;

/** A reference to each of some values. */
export type MemberReferences<Values> = { readonly [Name in keyof Values]-?: MemberReference<Required<Values>[Name]> };

/** Values without members that a reference could step into. */
type Opaque =
  | null
  | undefined
  | string
  | number
  | boolean
  | bigint
  | Date
  | Uint8Array
  | ReadonlyMap<unknown, unknown>
  | ReadonlySet<unknown>;

/** Makes a reference that can be stepped into: reading a member gives the reference to that member. */
export function createMemberReference<Value>(
  expression: XComExpression | ParamExpression | GroupInputExpression | MapInputExpression,
  scope: ReferenceScope,
): MemberReference<Value> {
  const step = (segment: PathSegment) =>
    createMemberReference({ ...expression, path: [...expression.path, segment] }, scope);
  const target = createReference<Value>(expression, scope);
  return new Proxy(target, {
    get(reference, key) {
      if (typeof key === "symbol") return Reflect.get(reference, key);
      // An `await` of a reference, or a promise resolved with one, asks for `then`: a reference is no promise.
      if (key === "then") return undefined;
      return key === "at" ? itemOrMember(step) : step(key);
    },
    has: (reference, key) => typeof key === "symbol" && Reflect.has(reference, key),
    ownKeys: () => [],
    getOwnPropertyDescriptor: () => undefined,
  }) as MemberReference<Value>;
}

/** What `reference.at` is: a call steps to an item; used as it is, it is the member called `at`. */
function itemOrMember(step: (segment: PathSegment) => unknown): unknown {
  const member = step("at") as object;
  return new Proxy((index: number) => step(index), {
    get: (_item, key) => Reflect.get(member, key),
  });
}
