import type { CataloguePart } from "../catalogue-entry.ts";

/** JW6xxx: a task process on Airflow. */
export const taskRuntimeCodes = {
  JW6001: {
    slug: "unserialisable-value",
    severity: "error",
    summary: "A task's input or result holds something that cannot be stored as an XCom.",
  },
  JW6002: {
    slug: "value-contains-itself",
    severity: "error",
    summary: "A task's input or result contains itself.",
  },
  JW6003: {
    slug: "value-nests-too-deep",
    severity: "error",
    summary: "A task's input or result nests deeper than Airflow can serialise.",
  },
  JW6004: {
    slug: "unreadable-encoded-value",
    severity: "error",
    summary: "A stored value is marked as Jetway's encoding and is not.",
  },
  JW6005: { slug: "variable-not-found", severity: "error", summary: "A task reads a variable that does not exist." },
  JW6006: { slug: "variable-is-not-json", severity: "error", summary: "A task reads a variable as JSON that is none." },
  JW6007: {
    slug: "connection-not-found",
    severity: "error",
    summary: "A task reads a connection that does not exist.",
  },
} as const satisfies CataloguePart;
