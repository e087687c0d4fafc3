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
  JW8020: {
    slug: "length-below-zero",
    severity: "error",
    summary: "A data interval or a look back in time has a length below zero.",
  },
  JW8021: {
    slug: "no-moments",
    severity: "error",
    summary: "A schedule by listed moments lists none.",
  },
  JW8022: {
    slug: "timetable-raised",
    severity: "error",
    summary: "A timetable raises an error on Airflow when it is asked for the next run.",
  },
  JW8030: {
    slug: "mapping-over-nothing",
    severity: "error",
    summary: "A mapping names no input.",
  },
  JW8031: {
    slug: "input-mapped-twice",
    severity: "error",
    summary: "An input of a mapped task is given once for all instances and mapped as well.",
  },
  JW8032: {
    slug: "unmappable-value",
    severity: "error",
    summary: "A mapping is given something that Airflow cannot map over.",
  },
  JW8033: {
    slug: "mapping-inside-mapped-group",
    severity: "error",
    summary: "A task or a group is mapped inside a mapped group.",
  },
  JW8034: {
    slug: "reference-outside-mapped-group",
    severity: "error",
    summary: "A reference from inside a mapped group, or from the label of a mapped task, is used outside.",
  },
  JW8035: {
    slug: "branch-routes",
    severity: "error",
    summary: "The routes of a branch are no object of tasks by label, or are given twice.",
  },
  JW8036: {
    slug: "setup-scope",
    severity: "error",
    summary: "A scope has neither setup nor teardown, or a task is both.",
  },
  JW8037: {
    slug: "malformed-asset",
    severity: "error",
    summary: "An asset has neither name nor URI, or an option that takes assets is given something else.",
  },
  JW8038: {
    slug: "map-label",
    severity: "error",
    summary: "The label of a mapped task is no function that makes text of its inputs.",
  },
  JW8039: {
    slug: "unrouted-label",
    severity: "error",
    summary: "A branch may return a label that its routes do not name.",
  },
  JW8040: {
    slug: "unreachable-label",
    severity: "warning",
    summary: "A branch has a route for a label that its handler never returns.",
  },
  JW8041: {
    slug: "text-part",
    severity: "error",
    summary: "A part of text`…` is neither text nor a number nor a reference.",
  },
} as const satisfies CataloguePart;
