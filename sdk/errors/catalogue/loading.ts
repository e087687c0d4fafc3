import type { CataloguePart } from "../catalogue-entry.ts";

/** JW1xxx: finding and running DAG modules, and reading their source. */
export const loadingCodes = {
  JW1001: {
    slug: "no-dag-module",
    severity: "error",
    summary: "No DAG module was found.",
  },
  JW1002: {
    slug: "unreadable-file",
    severity: "error",
    summary: "A DAG module cannot be read from the disk.",
  },
  JW1003: {
    slug: "module-syntax-error",
    severity: "error",
    summary: "A DAG module is not valid TypeScript.",
  },
  JW1004: {
    slug: "unsupported-typescript-syntax",
    severity: "error",
    summary: "A DAG module uses TypeScript syntax that has to be compiled, which Node does not do.",
  },
  JW1005: {
    slug: "module-not-found",
    severity: "error",
    summary: "A DAG module imports something that does not exist.",
  },
  JW1006: {
    slug: "module-threw",
    severity: "error",
    summary: "A DAG module threw an exception while it was imported.",
  },
  JW1007: {
    slug: "module-never-settled",
    severity: "error",
    summary: "A DAG module did not finish loading: its top-level await waits for something that does not come.",
  },
  JW1008: {
    slug: "module-ended-process",
    severity: "error",
    summary: "A DAG module ended the process while it was imported.",
  },
  JW1009: {
    slug: "module-without-dag",
    severity: "error",
    summary: "A DAG module exports no DAG.",
  },
  JW1011: {
    slug: "task-in-no-dag",
    severity: "warning",
    summary: "A task is defined in a DAG module but used in no DAG.",
  },
  JW1012: {
    slug: "handler-not-found-again",
    severity: "error",
    summary: "The code of a task cannot be found again when its module is loaded a second time.",
  },
  JW1015: {
    slug: "param-type-not-describable",
    severity: "error",
    summary: "The TypeScript type of a param cannot be described as JSON Schema.",
  },
} as const satisfies CataloguePart;
