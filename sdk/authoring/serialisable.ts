/**
 * What a task may return: JSON's values, `Date`, `bigint`, `Map`, `Set`, `Uint8Array`, and lists and plain objects of these. `Check<Output>` is
 * `unknown` when the output can be an XCom and otherwise an object type whose one member says why not, so that the compiler prints it.
 */
export type SerialisableCheck<Output> = [Refusal<Output>] extends [never]
  ? unknown
  : { readonly "A task's output must be data": Refusal<Output> };

/** Why a type cannot be an XCom; never when it can. */
type Refusal<Value> = unknown extends Value
  ? never
  : Value extends null | undefined | void | string | number | boolean | bigint | Date | Uint8Array
    ? never
    : Value extends symbol
      ? "a symbol cannot be an XCom"
      : Value extends (...parameters: never[]) => unknown
        ? "a function, or an object with methods (such as a class instance), cannot be an XCom"
        : Value extends PromiseLike<unknown>
          ? "a promise inside a value cannot be an XCom: await it"
          : Value extends ReadonlyMap<infer Key, infer Member>
            ? Refusal<Key> | Refusal<Member>
            : Value extends ReadonlySet<infer Member>
              ? Refusal<Member>
              : Value extends readonly (infer Member)[]
                ? Refusal<Member>
                : Value extends object
                  ? { [Key in keyof Value]-?: Refusal<Value[Key]> }[keyof Value]
                  : never;
