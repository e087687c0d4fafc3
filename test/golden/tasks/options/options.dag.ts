import { dag, hours, minutes, seconds } from "jetway";
import { bash } from "jetway/operators";

export default dag("task_options", { defaults: { pool: "default_pool" } }, () => {
  bash("every_option", {
    command: "true",
    owner: "data",
    email: ["data@example.org"],
    emailOnRetry: false,
    emailOnFailure: true,
    retries: 2,
    retryDelay: seconds(0.5),
    maxRetryDelay: hours(1),
    startDate: "2026-01-01",
    endDate: "2027-01-01",
    dependsOnPast: true,
    waitForDownstream: true,
    priorityWeight: 10,
    weightRule: "absolute",
    queue: "large",
    pool: "lake",
    poolSlots: 2,
    executionTimeout: minutes(90),
    triggerRule: "none_failed_min_one_success",
    runAsUser: "airflow",
    maxActiveTisPerDag: 1,
    maxActiveTisPerDagrun: 1,
    executorConfig: { cpu: 2, labels: { team: "data" } },
    doXcomPush: false,
    docMd: "# What it does\n\nNothing, and it takes an hour and a half at most to do so, which is documented here.\n",
    taskDisplayName: "Every option",
  });
});
