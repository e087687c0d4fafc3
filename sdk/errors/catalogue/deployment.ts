import type { CataloguePart } from "../catalogue-entry.ts";

/** JW7xxx: writing into a bundle and the proof. */
export const deploymentCodes = {} as const satisfies CataloguePart;
