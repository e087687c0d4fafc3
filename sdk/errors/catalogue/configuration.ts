import type { CataloguePart } from "../catalogue-entry.ts";

/** JW0xxx: the command line and the project's configuration. */
export const configurationCodes = {
  JW0001: { slug: "usage", severity: "error", summary: "A command was called in a way that it does not understand." },
  JW0002: { slug: "configuration-not-loaded", severity: "error", summary: "jetway.config.ts could not be loaded." },
  JW0003: {
    slug: "configuration-invalid",
    severity: "error",
    summary: "The configuration holds something it may not.",
  },
  JW0004: { slug: "environment-unknown", severity: "error", summary: "No environment of this name is configured." },
  JW0005: {
    slug: "environment-incomplete",
    severity: "error",
    summary: "The environment lacks what the command needs.",
  },
  JW0006: { slug: "secret-unavailable", severity: "error", summary: "A secret could not be read from its source." },
  JW0007: {
    slug: "dag-not-chosen",
    severity: "error",
    summary: "The command needs the name of one DAG of the project.",
  },
  JW0008: { slug: "params-unreadable", severity: "error", summary: "Params on the command line could not be read." },
  JW0009: { slug: "node-too-old", severity: "error", summary: "The Node that runs Jetway is too old." },
  JW0010: { slug: "output-not-written", severity: "error", summary: "A file of the project could not be written." },
  JW0011: { slug: "no-run-yet", severity: "error", summary: "The DAG has no run that could be shown." },
  JW0030: {
    slug: "outcomes-unreadable",
    severity: "error",
    summary: "The file of scripted outcomes could not be read.",
  },
  JW0031: { slug: "no-local-run", severity: "error", summary: "The local history has no such run or task." },
} as const satisfies CataloguePart;
