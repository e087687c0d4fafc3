import type { CataloguePart } from "../catalogue-entry.ts";

/** JW7xxx: writing into a bundle and the proof. */
export const deploymentCodes = {
  JW7001: {
    slug: "destination-not-a-directory",
    severity: "error",
    summary: "The destination is no directory and cannot become one.",
  },
  JW7002: { slug: "destination-not-writable", severity: "error", summary: "The destination may not be written to." },
  JW7003: { slug: "no-space", severity: "error", summary: "The destination has no space left." },
  JW7004: { slug: "foreign-file", severity: "error", summary: "A file that Jetway did not write is in the way." },
  JW7005: {
    slug: "link-in-the-way",
    severity: "error",
    summary: "A symbolic link inside the destination is in the way.",
  },
  JW7006: {
    slug: "manifest-unreadable",
    severity: "error",
    summary: "The manifest of the last deploy cannot be read.",
  },
  JW7007: { slug: "deploy-running", severity: "error", summary: "Another deploy to this destination is running." },
  JW7008: { slug: "write-failed", severity: "error", summary: "A file could not be written." },
  JW7009: {
    slug: "artefact-path",
    severity: "error",
    summary: "An artefact has a path that leads out of the destination.",
  },
  JW7010: { slug: "import-error", severity: "error", summary: "Airflow could not import a deployed file." },
  JW7011: { slug: "proof-timed-out", severity: "error", summary: "Airflow did not show the deployed code in time." },
  JW7012: { slug: "server-too-old", severity: "error", summary: "The server's Airflow is older than the target." },
  JW7013: {
    slug: "rollback-failed",
    severity: "error",
    summary: "The files from before the deploy could not be restored.",
  },
} as const satisfies CataloguePart;
