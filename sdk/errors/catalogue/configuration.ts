import type { CataloguePart } from "../catalogue-entry.ts";

/** JW0xxx: the command line and the project's configuration. */
export const configurationCodes = {} as const satisfies CataloguePart;
