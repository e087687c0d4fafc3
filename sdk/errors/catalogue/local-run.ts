import type { CataloguePart } from "../catalogue-entry.ts";

/** JW4xxx: running offline. */
export const localRunCodes = {} as const satisfies CataloguePart;
