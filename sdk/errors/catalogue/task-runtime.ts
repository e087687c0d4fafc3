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
  JW6008: {
    slug: "xcom-or-member-missing",
    severity: "error",
    summary: "An input names an XCom or a member that does not exist in this run.",
  },
  JW6009: {
    slug: "run-without-logical-date",
    severity: "error",
    summary: "An input reads a field that a run without a logical date lacks.",
  },
  JW6010: { slug: "node-not-found", severity: "error", summary: "Node.js is missing on the worker." },
  JW6011: { slug: "node-too-old", severity: "error", summary: "Node.js on the worker is too old." },
  JW6012: {
    slug: "protocol-mismatch",
    severity: "error",
    summary: "The runtime and the task code speak different versions of the protocol.",
  },
  JW6013: {
    slug: "task-code-missing",
    severity: "error",
    summary: "A file of the task code is missing on the worker.",
  },
  JW6014: {
    slug: "task-code-altered",
    severity: "error",
    summary: "A file of the task code is not the one that was deployed.",
  },
  JW6015: { slug: "task-not-in-bundle", severity: "error", summary: "The task code has no such task." },
  JW6016: {
    slug: "task-process-died",
    severity: "error",
    summary: "A task's Node process ended without a result.",
  },
  JW6017: {
    slug: "python-callable-not-found",
    severity: "error",
    summary: "The callable of a Python task cannot be imported.",
  },
  JW6018: { slug: "request-refused", severity: "error", summary: "Airflow refused what a task asked for." },
  JW6019: { slug: "process-exit-called", severity: "error", summary: "Task code called process.exit." },
  JW6020: { slug: "handler-never-ends", severity: "error", summary: "A handler's promise can never settle." },
  JW6021: { slug: "not-started-by-airflow", severity: "error", summary: "Task code was started by hand." },
  JW6022: {
    slug: "broken-text",
    severity: "error",
    summary: "A task returned or pushed text with half of a surrogate pair.",
  },
  JW6030: {
    slug: "unknown-branch-label",
    severity: "error",
    summary: "The handler of a branch returned what is none of its labels.",
  },
  JW6031: {
    slug: "condition-is-no-boolean",
    severity: "error",
    summary: "The handler of a short circuit returned neither true nor false.",
  },
  JW6032: {
    slug: "unreadable-sensor-answer",
    severity: "error",
    summary: "The handler of a sensor returned neither true, false nor sensorDone(…).",
  },
  JW6033: {
    slug: "result-cannot-be-mapped-over",
    severity: "error",
    summary: "A task returned what Airflow cannot map over, and another task is mapped over it.",
  },
  JW6034: {
    slug: "update-of-no-outlet",
    severity: "error",
    summary: "A task says something with the update of an asset that is none of its outlets.",
  },
} as const satisfies CataloguePart;
