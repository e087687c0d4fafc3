import { type AirflowVersion, isAtLeast } from "../ir/airflow-version.ts";

/** What Airflow's scheduling does differently from one minor to another. */
export interface Release {
  /** 3.1: the scheduler knows what a task is mapped over before it is expanded. 3.0 cannot read that from the stored DAG. */
  readonly knowsMappedSources: boolean;
  /** 3.1: what an earlier try has pushed is gone when the next one starts. 3.0: not of mapped instances. */
  readonly clearsMappedXComs: boolean;
  /** 3.2: a skip from above does not touch what runs or has ended. 3.0: it overwrites every state. */
  readonly skipSparesEnded: boolean;
  /** 3.2: a task below an unmapped skipper reads its decision whatever its own map index. Before, it looked for one of its own map index. */
  readonly readsUnmappedDecision: boolean;
  /** 3.2: a teardown waits for everything between its setups and itself. */
  readonly teardownWaitsForScope: boolean;
  /** 3.2: any factor for the back-off of retries. Before, on is 2. */
  readonly anyBackoffFactor: boolean;
  /** 3.3: removed instances never hold a task back. Before, only mapped instances overlook them. */
  readonly removedNeverBlock: boolean;
  /** 3.3: `none_failed_min_one_success` waits for the success, and fails without one. */
  readonly minOneSuccessWaits: boolean;
  /** 3.3: in a mapped group only the placeholder looks at all instances above, with rules that one of them satisfies. */
  readonly onlyPlaceholderLooksAround: boolean;
  /** 3.3: a retry policy may set the delay. */
  readonly retryPolicies: boolean;
  /** 3.4: decisions of skippers in a mapped group count for the whole group at their map index. */
  readonly groupDecisions: boolean;
  /** 3.4: a skip from above reaches all instances of a mapped task when it names no map index. */
  readonly skipReachesAllInstances: boolean;
  /** 3.1: a task that is up for reschedule always waits for its moment. 3.0: only an unmapped sensor or a mapped task. */
  readonly everyRescheduleWaits: boolean;
  /** 3.2: a run that has taken too long skips also what was never scheduled. */
  readonly timeoutSkipsUntouched: boolean;
  /** 3.2: a scheduled run is named by the moment from which on it may run. Before, by its logical date. */
  readonly scheduledRunsNamedByRunAfter: boolean;
  /** 3.1: a run that assets started answers also what came by way of an alias. */
  readonly aliasEventsAnswered: boolean;
  /** 3.4: every update of an asset is queued. Before, updates of one asset collapse until a run answers them. */
  readonly everyAssetEventQueued: boolean;
  /** 3.4: a mapped task over an empty literal, with nothing above, is skipped when the run is made. */
  readonly emptyLiteralsSkippedAtOnce: boolean;
}

/** The rules of an Airflow minor. */
export function createRelease(version: AirflowVersion): Release {
  const from31 = isAtLeast(version, "3.1");
  const from32 = isAtLeast(version, "3.2");
  const from33 = isAtLeast(version, "3.3");
  const from34 = isAtLeast(version, "3.4");
  return {
    knowsMappedSources: from31,
    clearsMappedXComs: from31,
    skipSparesEnded: from32,
    readsUnmappedDecision: from32,
    teardownWaitsForScope: from32,
    anyBackoffFactor: from32,
    removedNeverBlock: from33,
    minOneSuccessWaits: from33,
    onlyPlaceholderLooksAround: from33,
    retryPolicies: from33,
    groupDecisions: from34,
    skipReachesAllInstances: from34,
    everyRescheduleWaits: from31,
    timeoutSkipsUntouched: from32,
    scheduledRunsNamedByRunAfter: from32,
    aliasEventsAnswered: from31,
    everyAssetEventQueued: from34,
    emptyLiteralsSkippedAtOnce: from34,
  };
}
