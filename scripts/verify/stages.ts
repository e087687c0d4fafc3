/** A step of `npm run verify`; each is an npm script of the same name. */
export interface Stage {
  readonly name: string;
  /** What the step reports: `check` only whether it succeeded, the others their tests, in that program's format. */
  readonly reports: "check" | "vitest" | "pytest";
}

/** Everything that has to hold, the quickest first. */
export const stages: readonly Stage[] = [
  { name: "format:check", reports: "check" },
  { name: "lint", reports: "check" },
  { name: "types", reports: "check" },
  { name: "client:check", reports: "check" },
  { name: "unit", reports: "vitest" },
  { name: "golden", reports: "vitest" },
  { name: "negative", reports: "vitest" },
  { name: "package", reports: "vitest" },
  { name: "airflow:install", reports: "check" },
  { name: "python", reports: "pytest" },
  { name: "conformance", reports: "vitest" },
  { name: "coverage", reports: "check" },
  { name: "airflow", reports: "vitest" },
];
