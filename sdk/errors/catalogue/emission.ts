import type { CataloguePart } from "../catalogue-entry.ts";

/** JW3xxx: printing for a target and bundling. */
export const emissionCodes = {} as const satisfies CataloguePart;
