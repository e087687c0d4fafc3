/**
 * What a task may return: JSON's values, `Date`, `bigint`, `Map`, `Set`, `Uint8Array`, and lists and plain objects of these, recursive ones too.
 * `SerialisableCheck<Output>` is `unknown` when the output can be an XCom and otherwise an object type that says why not, so that the compiler
 * prints it.
 */
export type SerialisableCheck<Output> = [Output] extends [Data<Output>]
  ? unknown
  : { readonly "A task's output must be data": Data<Output> };

/**
 * A type with what cannot be an XCom replaced by the reason: assignable to the result is what has nothing of that kind in it. Its members are looked at
 * only when they are compared, and the compiler compares a type that contains itself once: collecting the reasons instead would never end.
 */
type Data<Value> = unknown extends Value
  ? Value
  : Value extends null | undefined | void | string | number | boolean | bigint | Date | Uint8Array
    ? Value
    : Value extends symbol
      ? "a symbol cannot be an XCom"
      : Value extends (...parameters: never[]) => unknown
        ? "a function, or an object with methods (such as a class instance), cannot be an XCom"
        : Value extends PromiseLike<unknown>
          ? "a promise inside a value cannot be an XCom: await it"
          : Value extends ReadonlyMap<infer Key, infer Member>
            ? ReadonlyMap<Data<Key>, Data<Member>>
            : Value extends ReadonlySet<infer Member>
              ? ReadonlySet<Data<Member>>
              : Value extends readonly (infer Member)[]
                ? readonly Data<Member>[]
                : { readonly [Key in keyof Value]: Data<Value[Key]> };
