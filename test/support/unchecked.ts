/** A value seen as plain JavaScript sees it: nothing checks what it is called with. */
export function unchecked<Seen>(value: object): Seen {
  return value as Seen;
}

/** A function that takes anything. */
export type AnyFunction = (...given: readonly unknown[]) => unknown;
