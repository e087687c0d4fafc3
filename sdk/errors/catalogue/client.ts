import type { CataloguePart } from "../catalogue-entry.ts";

/** JW5xxx: talking to Airflow's REST API. */
export const clientCodes = {} as const satisfies CataloguePart;
