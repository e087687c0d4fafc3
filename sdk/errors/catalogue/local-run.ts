import type { CataloguePart } from "../catalogue-entry.ts";

/** JW4xxx: running offline. */
export const localRunCodes = {
  JW4001: {
    slug: "params-do-not-validate",
    severity: "error",
    summary: "The params that a run was given do not fit the DAG's params.",
  },
  JW4002: {
    slug: "invalid-param-default",
    severity: "error",
    summary: "A DAG that runs by itself has a param without a valid default.",
  },
  JW4003: {
    slug: "invalid-run-date",
    severity: "error",
    summary: "A logical date or data interval is no moment that a run can have.",
  },
  JW4004: {
    slug: "unknown-mock",
    severity: "error",
    summary: "A mock or rendered value is given for something that the DAG does not have.",
  },
  JW4005: {
    slug: "operator-needs-mock",
    severity: "error",
    summary: "A provider operator cannot run offline without a mock.",
  },
  JW4006: {
    slug: "jinja-needs-value",
    severity: "error",
    summary: "Raw Jinja cannot be rendered offline and needs a given value.",
  },
  JW4007: {
    slug: "missing-member",
    severity: "error",
    summary: "An input names a member that the value does not have.",
  },
  JW4008: {
    slug: "no-logical-date",
    severity: "error",
    summary: "An input names a field that a run without a logical date lacks.",
  },
  JW4009: {
    slug: "python-not-available",
    severity: "error",
    summary: "A Python task cannot run offline: there is no interpreter, or its module cannot be imported.",
  },
  JW4010: {
    slug: "dag-cannot-run",
    severity: "error",
    summary: "The graph of a DAG has a cycle or an edge to a task that is not there.",
  },
  JW4011: {
    slug: "no-handler",
    severity: "error",
    summary: "A TypeScript task has no code.",
  },
  JW4012: {
    slug: "unreadable-connection",
    severity: "error",
    summary: "A connection is neither a URI nor JSON that Airflow can read.",
  },
  JW4013: {
    slug: "bash-cannot-start",
    severity: "error",
    summary: "A bash task cannot start: there is no bash, or its working directory is no directory.",
  },
  JW4014: {
    slug: "no-result",
    severity: "error",
    summary: "A run does not have the result or the task that was asked for.",
  },
  JW4015: {
    slug: "wrong-run-option",
    severity: "error",
    summary: "An option of a local run has a value that cannot be used.",
  },
} as const satisfies CataloguePart;
