import type { CataloguePart } from "../catalogue-entry.ts";

/** JW1xxx: finding and running DAG modules, and reading their source. */
export const loadingCodes = {} as const satisfies CataloguePart;
