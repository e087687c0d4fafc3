/** Over what a task or a group is mapped: lengths are all that scheduling needs. */
export interface MapPlan {
  /** `product`: every combination of the sources' items (`expand`). `each`: one source of objects (`expand_kwargs`). */
  readonly kind: "product" | "each";
  /** In the author's order; the last one varies fastest. */
  readonly over: readonly MapSource[];
}

/** A literal of a known length, what a task returns, or what the mapped group around is given under a name. */
export type MapSource =
  | { readonly kind: "literal"; readonly length: number }
  | { readonly kind: "task"; readonly taskId: string }
  | { readonly kind: "groupInput"; readonly groupId: string };
