import type { CataloguePart } from "../catalogue-entry.ts";

/** JW3xxx: printing for a target and bundling. */
export const emissionCodes = {
  JW3001: {
    slug: "jinja-inside-expression",
    severity: "error",
    summary: "Raw Jinja stands inside a list or an object that has to become one template.",
  },
  JW3002: {
    slug: "text-rendered-native",
    severity: "error",
    summary: "A bash task's environment would be rendered as Python objects.",
  },
  JW3003: {
    slug: "own-jinja-syntax",
    severity: "error",
    summary: "A DAG changes Jinja's syntax and has values that Jetway writes as Jinja.",
  },
  JW3004: {
    slug: "literal-too-deep",
    severity: "error",
    summary: "Data is nested deeper than Python can read it from a source file.",
  },
  JW3005: {
    slug: "dag-file-clash",
    severity: "error",
    summary: "Two DAGs would be written to the same file.",
  },
  JW3006: {
    slug: "unresolved-import",
    severity: "error",
    summary: "Task code imports something that cannot be found.",
  },
  JW3007: {
    slug: "native-addon",
    severity: "error",
    summary: "Task code needs a native addon, which cannot be bundled.",
  },
  JW3008: {
    slug: "task-code-not-bundled",
    severity: "error",
    summary: "The bundler could not make task code of a DAG module.",
  },
  JW3009: {
    slug: "missing-asset",
    severity: "error",
    summary: "Task code names a file beside it that does not exist.",
  },
  JW3010: {
    slug: "group-input-name",
    severity: "error",
    summary: "A group is mapped over objects, and one of their members has a name that Python cannot use.",
  },
  JW3011: {
    slug: "branch-in-mapped-group",
    severity: "error",
    summary: "A branch or a short circuit stands in a mapped group, where the target skips nothing.",
  },
  JW3012: {
    slug: "branch-in-mapped-group-of-old-target",
    severity: "warning",
    summary: "A branch or a short circuit stands in a mapped group, where some newer versions skip nothing.",
  },
  JW3013: {
    slug: "jinja-beside-runtime-value",
    severity: "error",
    summary:
      "Raw Jinja stands where the runtime makes the value and nothing renders it: beside a value of mapped instances, or in a mapped item.",
  },
} as const satisfies CataloguePart;
