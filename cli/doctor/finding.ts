/** One thing that `jetway doctor` looked at. */
export interface Finding {
  readonly what: string;
  readonly state: "ok" | "warning" | "failure";
  /** What was found. */
  readonly found: string;
  /** One thing to do; only when it is not ok. */
  readonly hint?: string;
}
