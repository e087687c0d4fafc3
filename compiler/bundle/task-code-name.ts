import { shortenedName } from "../emit/shortened-name.ts";

/** Name of a DAG module's task code, from its path: `dags/billing/daily-sums.dag.ts` → `billing_daily_sums`. */
export function taskCodeName(module: string): string {
  const name = module
    .replace(/^dags\//, "")
    .replace(/\.[cm]?[jt]s$/, "")
    .replace(/\.dag$/, "")
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return shortenedName(name === "" ? "module" : name);
}
