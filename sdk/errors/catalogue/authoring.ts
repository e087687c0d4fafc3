import type { CataloguePart } from "../catalogue-entry.ts";

/** JW8xxx: calls of the authoring language that cannot be understood, thrown where they are made. */
export const authoringCodes = {
  JW8001: {
    slug: "task-outside-dag",
    severity: "error",
    summary: "A task was called outside the body of a DAG.",
  },
  JW8002: {
    slug: "duplicate-task-id",
    severity: "error",
    summary: "Two tasks of one DAG have the same id.",
  },
  JW8003: {
    slug: "reference-from-another-dag",
    severity: "error",
    summary: "A reference belongs to another DAG.",
  },
  JW8004: {
    slug: "unknown-option",
    severity: "error",
    summary: "An option has a name that Airflow does not know.",
  },
  JW8005: {
    slug: "wrong-option-value",
    severity: "error",
    summary: "An option has a value of the wrong type.",
  },
  JW8006: {
    slug: "unserialisable-input",
    severity: "error",
    summary: "A literal input cannot be written down as data.",
  },
  JW8007: {
    slug: "dag-body",
    severity: "error",
    summary: "The body of a DAG is no plain synchronous function, or returns something else than tasks.",
  },
  JW8008: {
    slug: "task-without-name",
    severity: "error",
    summary: "A task has neither an id nor a named function.",
  },
  JW8009: {
    slug: "param-schema",
    severity: "error",
    summary: "The schema of a param cannot describe itself as JSON Schema.",
  },
  JW8010: {
    slug: "duration",
    severity: "error",
    summary: "A length of time is not one that Jetway can read.",
  },
  JW8011: {
    slug: "instant",
    severity: "error",
    summary: "A moment is not one that Jetway can read.",
  },
  JW8012: {
    slug: "nested-dag",
    severity: "error",
    summary: "A DAG was defined inside the body of another.",
  },
  JW8013: {
    slug: "wrong-argument",
    severity: "error",
    summary: "A word of the authoring language was given an argument of the wrong kind.",
  },
} as const satisfies CataloguePart;
