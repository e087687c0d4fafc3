import type { CataloguePart } from "../catalogue-entry.ts";

/** JW5xxx: talking to Airflow's REST API. */
export const clientCodes = {
  JW5001: { slug: "server-unreachable", severity: "error", summary: "No connection to the Airflow server." },
  JW5002: { slug: "server-too-slow", severity: "error", summary: "The Airflow server did not answer in time." },
  JW5003: { slug: "not-an-airflow-answer", severity: "error", summary: "What answered is not Airflow's REST API." },
  JW5004: { slug: "not-authenticated", severity: "error", summary: "The server does not accept the credentials." },
  JW5005: { slug: "not-permitted", severity: "error", summary: "The user may not do this." },
  JW5006: { slug: "not-found", severity: "error", summary: "The server does not know what was asked for." },
  JW5007: { slug: "already-exists", severity: "error", summary: "The request conflicts with what the server has." },
  JW5008: { slug: "request-refused", severity: "error", summary: "The server refuses the request's content." },
  JW5009: { slug: "server-failed", severity: "error", summary: "The server failed or is overloaded." },
  JW5010: { slug: "server-too-old", severity: "error", summary: "The server is older than Airflow 3.0." },
  JW5011: { slug: "waited-in-vain", severity: "error", summary: "What was waited for did not happen in time." },
  JW5012: { slug: "no-token", severity: "error", summary: "No token could be had from the strategy." },
  JW5013: { slug: "bad-client-options", severity: "error", summary: "An option of the client has a wrong value." },
  JW5014: { slug: "redirected", severity: "error", summary: "The server sends the client elsewhere." },
  JW5015: { slug: "unknown-result", severity: "error", summary: "The DAG shows nothing under that name." },
  JW5016: { slug: "mapped-task", severity: "error", summary: "A mapped task was asked for what one instance has." },
} as const satisfies CataloguePart;
