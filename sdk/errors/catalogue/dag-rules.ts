import type { CataloguePart } from "../catalogue-entry.ts";

/** JW2xxx: what a DAG may contain. */
export const dagRulesCodes = {} as const satisfies CataloguePart;
