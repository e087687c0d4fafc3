/** The trigger rules for which one instance above is enough: an instance in a mapped group may look at all instances above it then, not only at those of its own map index. */
export const rulesOfOne: ReadonlySet<string> = new Set(["one_success", "one_failed", "one_done"]);
