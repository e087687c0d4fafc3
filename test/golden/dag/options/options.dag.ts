import { cron, dag, hours, minutes } from "jetway";
import { bash } from "jetway/operators";

export default dag(
  "dag_options",
  {
    schedule: cron("@daily"),
    description: "Every option of a DAG that all supported versions know",
    startDate: "2026-01-01",
    endDate: "2026-12-31T23:59:59",
    templateSearchpath: ["/opt/templates"],
    maxActiveTasks: 4,
    maxActiveRuns: 1,
    maxConsecutiveFailedDagRuns: 3,
    dagrunTimeout: hours(26),
    catchup: true,
    docMd: "See docs/dag_options.md",
    accessControl: { viewers: { DAGs: ["can_read"] } },
    isPausedUponCreation: false,
    tags: ["finance", "daily"],
    ownerLinks: { data: "https://example.org/data" },
    failFast: true,
    dagDisplayName: "Options of a DAG",
    defaults: { owner: "data", retries: 3, retryDelay: minutes(1), retryExponentialBackoff: true },
  },
  () => {
    bash("only", { command: "true" });
  },
);
