import type { CataloguePart } from "../catalogue-entry.ts";

/** JW6xxx: a task process on Airflow. */
export const taskRuntimeCodes = {} as const satisfies CataloguePart;
