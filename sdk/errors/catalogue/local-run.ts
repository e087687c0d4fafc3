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
  JW4020: {
    slug: "run-exists",
    severity: "error",
    summary: "A run is asked for under a run id that the DAG has already.",
  },
  JW4021: {
    slug: "no-item-to-map",
    severity: "error",
    summary: "An instance of a mapped task has no item, or the item cannot be its inputs.",
  },
  JW4022: {
    slug: "wrong-xcom-key",
    severity: "error",
    summary: "An XCom is pushed under a key that Airflow cannot store.",
  },
  JW4023: {
    slug: "wrong-pool",
    severity: "error",
    summary: "A pool is given a number of slots that no pool can have.",
  },
  JW4024: {
    slug: "history-cannot-be-used",
    severity: "error",
    summary: "The history of local runs cannot be opened or written.",
  },
  JW4025: {
    slug: "history-from-newer-version",
    severity: "error",
    summary: "The history of local runs was written by a newer Jetway.",
  },
  JW4026: {
    slug: "history-damaged",
    severity: "error",
    summary: "The file of the history is damaged, or is no history.",
  },
  JW4027: {
    slug: "run-cannot-go-on",
    severity: "error",
    summary: "Nothing in a local run can go on, and nothing that it waits for will happen.",
  },
  JW4028: {
    slug: "isolated-module-missing",
    severity: "error",
    summary: "A task cannot run in a process of its own: the module of its DAG is not known.",
  },
  JW4029: {
    slug: "development-runs-already",
    severity: "error",
    summary: "Another process keeps the schedules of this history running.",
  },
  JW4050: {
    slug: "unknown-outcome",
    severity: "error",
    summary: "An outcome is scripted for a task that the DAG does not have.",
  },
  JW4051: {
    slug: "wrong-outcome",
    severity: "error",
    summary: "What is scripted for a task is no outcome that an attempt could have.",
  },
  JW4052: {
    slug: "unknown-pool",
    severity: "error",
    summary: "A task of a simulation waits for a pool that is not there.",
  },
  JW4053: {
    slug: "wrong-period",
    severity: "error",
    summary: "A simulated period ends before it starts.",
  },
  JW4054: {
    slug: "no-schedule-to-simulate",
    severity: "error",
    summary: "A period is simulated of a DAG whose schedule can make no runs.",
  },
  JW4055: {
    slug: "not-a-run",
    severity: "error",
    summary: "A matcher on runs was given something else.",
  },
} as const satisfies CataloguePart;
