/** Where references may be used: the body of a DAG, or within it that of a mapped group or the name of a mapped instance. */
export interface ReferenceScope {
  /** The scope around it; null for the DAG. */
  readonly outer: ReferenceScope | null;
  /** What it is, for messages: `DAG "flights"`, `mapped group "per_origin"`. */
  readonly title: string;
}

/** Whether what belongs to a scope may be used in a place: there or further in. */
export function reachesInto(scope: ReferenceScope, place: ReferenceScope): boolean {
  for (let around: ReferenceScope | null = place; around !== null; around = around.outer) {
    if (around === scope) return true;
  }
  return false;
}

/** The DAG that a scope lies in. */
export function rootOf(scope: ReferenceScope): ReferenceScope {
  let root = scope;
  while (root.outer !== null) root = root.outer;
  return root;
}

/** The further inside of two scopes, of which either may be missing. */
export function innerScope(
  left: ReferenceScope | undefined,
  right: ReferenceScope | undefined,
): ReferenceScope | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return reachesInto(left, right) ? right : left;
}
