import type { TriggerRule } from "#sdk/options/trigger-rule.ts";

/** Counts of finished upstream task instances, in the order of Airflow's `_UpstreamTIStates`. */
export type UpstreamCounts = readonly [
  success: number,
  skipped: number,
  failed: number,
  upstreamFailed: number,
  removed: number,
  done: number,
  successSetup: number,
  skippedSetup: number,
];

/** What the rule sets on the task instance; null for nothing. */
export type NewState = "skipped" | "upstream_failed" | "removed" | null;

/** A row of a table: counts in, decision out. */
export type TriggerRuleRow = readonly [
  rule: TriggerRule | "all_done_setup_success",
  counts: UpstreamCounts,
  newState: NewState,
  passed: boolean,
  /** Setups among the upstream tasks, beside the five others; 0 when left out. */
  setups?: number,
];

/** A table of Airflow's tests, with what its rows have in common. */
export interface TriggerRuleTable {
  /** File and name of the test in Airflow's repository. */
  readonly test: string;
  /** Upstream tasks that are no setups, or instances of the one upstream task that is mapped. */
  readonly upstream: number;
  /** -1 for a task that is not mapped. */
  readonly mapIndex: number;
  readonly rows: readonly TriggerRuleRow[];
}

/** `test_check_task_dependencies`: five upstream tasks and some setups. Without the rows in which a teardown's rule is given to another task. */
const checkTaskDependencies: TriggerRuleTable = {
  test: "models/test_taskinstance.py::test_check_task_dependencies",
  upstream: 5,
  mapIndex: -1,
  rows: [
    ["all_success", [5, 0, 0, 0, 0, 5, 0, 0], null, true],
    ["all_success", [2, 0, 0, 0, 0, 2, 0, 0], null, false],
    ["all_success", [2, 0, 1, 0, 0, 3, 0, 0], "upstream_failed", false],
    ["all_success", [2, 1, 0, 0, 0, 3, 0, 0], "skipped", false],
    ["one_success", [5, 0, 0, 0, 0, 5, 0, 0], null, true],
    ["one_success", [2, 0, 0, 0, 0, 2, 0, 0], null, true],
    ["one_success", [2, 0, 1, 0, 0, 3, 0, 0], null, true],
    ["one_success", [2, 1, 0, 0, 0, 3, 0, 0], null, true],
    ["one_success", [0, 5, 0, 0, 0, 5, 0, 0], "skipped", false],
    ["one_success", [0, 4, 1, 0, 0, 5, 0, 0], "upstream_failed", false],
    ["one_success", [0, 3, 1, 1, 0, 5, 0, 0], "upstream_failed", false],
    ["one_success", [0, 4, 0, 1, 0, 5, 0, 0], "upstream_failed", false],
    ["one_success", [0, 0, 5, 0, 0, 5, 0, 0], "upstream_failed", false],
    ["one_success", [0, 0, 4, 1, 0, 5, 0, 0], "upstream_failed", false],
    ["one_success", [0, 0, 0, 5, 0, 5, 0, 0], "upstream_failed", false],
    ["all_failed", [5, 0, 0, 0, 0, 5, 0, 0], "skipped", false],
    ["all_failed", [0, 0, 5, 0, 0, 5, 0, 0], null, true],
    ["all_failed", [2, 0, 0, 0, 0, 2, 0, 0], "skipped", false],
    ["all_failed", [2, 0, 1, 0, 0, 3, 0, 0], "skipped", false],
    ["all_failed", [2, 1, 0, 0, 0, 3, 0, 0], "skipped", false],
    ["one_failed", [5, 0, 0, 0, 0, 5, 0, 0], "skipped", false],
    ["one_failed", [2, 0, 0, 0, 0, 2, 0, 0], null, false],
    ["one_failed", [2, 0, 1, 0, 0, 3, 0, 0], null, true],
    ["one_failed", [2, 1, 0, 0, 0, 3, 0, 0], null, false],
    ["one_failed", [2, 3, 0, 0, 0, 5, 0, 0], "skipped", false],
    ["all_done", [5, 0, 0, 0, 0, 5, 0, 0], null, true],
    ["all_done", [2, 0, 0, 0, 0, 2, 0, 0], null, false],
    ["all_done", [2, 0, 1, 0, 0, 3, 0, 0], null, false],
    ["all_done", [2, 1, 0, 0, 0, 3, 0, 0], null, false],
    ["all_done_setup_success", [5, 0, 0, 0, 0, 5, 0, 0], null, true],
    ["all_done_setup_success", [2, 0, 0, 0, 0, 2, 0, 0], null, false],
    ["all_done_setup_success", [2, 0, 1, 0, 0, 3, 0, 0], null, false],
    ["all_done_setup_success", [2, 1, 0, 0, 0, 3, 0, 0], null, false],
    ["all_done_setup_success", [6, 0, 0, 0, 0, 6, 1, 0], null, true, 1],
    ["all_done_setup_success", [7, 0, 0, 0, 0, 7, 2, 0], null, true, 2],
    ["all_done_setup_success", [5, 0, 1, 0, 0, 6, 0, 0], "upstream_failed", false, 1],
    ["all_done_setup_success", [5, 0, 2, 0, 0, 7, 0, 0], "upstream_failed", false, 2],
    ["all_done_setup_success", [5, 1, 0, 0, 0, 6, 0, 1], "skipped", false, 1],
    ["all_done_setup_success", [5, 2, 0, 0, 0, 7, 0, 2], "skipped", false, 2],
    ["all_done_setup_success", [5, 1, 1, 0, 0, 7, 0, 1], "upstream_failed", false, 2],
    ["all_done_setup_success", [6, 0, 1, 0, 0, 7, 1, 0], null, true, 2],
    ["all_done_setup_success", [6, 1, 0, 0, 0, 7, 1, 1], null, true, 2],
    ["all_done_setup_success", [3, 0, 0, 0, 0, 3, 1, 0], null, false, 1],
    ["all_done_setup_success", [3, 0, 1, 0, 0, 4, 1, 0], null, false, 1],
    ["all_done_setup_success", [3, 1, 0, 0, 0, 4, 1, 0], null, false, 1],
  ],
};

/** `test_check_task_dependencies_for_mapped`: instance 3 of five, behind a mapped task of five. */
const checkTaskDependenciesForMapped: TriggerRuleTable = {
  test: "models/test_taskinstance.py::test_check_task_dependencies_for_mapped",
  upstream: 5,
  mapIndex: 3,
  rows: [
    ["all_success", [5, 0, 0, 0, 0, 0, 0, 0], null, true],
    ["all_success", [2, 0, 0, 0, 0, 0, 0, 0], null, false],
    ["all_success", [2, 0, 1, 0, 0, 0, 0, 0], "upstream_failed", false],
    ["all_success", [2, 1, 0, 0, 0, 0, 0, 0], "skipped", false],
    ["all_success", [3, 0, 0, 0, 2, 0, 0, 0], "removed", true],
    ["one_success", [5, 0, 0, 0, 0, 5, 0, 0], null, true],
    ["one_success", [2, 0, 0, 0, 0, 2, 0, 0], null, true],
    ["one_success", [2, 0, 1, 0, 0, 3, 0, 0], null, true],
    ["one_success", [2, 1, 0, 0, 0, 3, 0, 0], null, true],
    ["one_success", [0, 5, 0, 0, 0, 5, 0, 0], "skipped", false],
    ["one_success", [0, 4, 1, 0, 0, 5, 0, 0], "upstream_failed", false],
    ["one_success", [0, 3, 1, 1, 0, 5, 0, 0], "upstream_failed", false],
    ["one_success", [0, 4, 0, 1, 0, 5, 0, 0], "upstream_failed", false],
    ["one_success", [0, 0, 5, 0, 0, 5, 0, 0], "upstream_failed", false],
    ["one_success", [0, 0, 4, 1, 0, 5, 0, 0], "upstream_failed", false],
    ["one_success", [0, 0, 0, 5, 0, 5, 0, 0], "upstream_failed", false],
    ["all_failed", [5, 0, 0, 0, 0, 5, 0, 0], "skipped", false],
    ["all_failed", [0, 0, 5, 0, 0, 5, 0, 0], null, true],
    ["all_failed", [2, 0, 0, 0, 0, 2, 0, 0], "skipped", false],
    ["all_failed", [2, 0, 1, 0, 0, 3, 0, 0], "skipped", false],
    ["all_failed", [2, 1, 0, 0, 0, 3, 0, 0], "skipped", false],
    ["all_failed", [2, 1, 0, 0, 1, 4, 0, 0], "skipped", false],
    ["one_failed", [5, 0, 0, 0, 0, 0, 0, 0], null, false],
    ["one_failed", [2, 0, 0, 0, 0, 0, 0, 0], null, false],
    ["one_failed", [2, 0, 1, 0, 0, 0, 0, 0], null, true],
    ["one_failed", [2, 1, 0, 0, 0, 3, 0, 0], null, false],
    ["one_failed", [2, 3, 0, 0, 0, 5, 0, 0], "skipped", false],
    ["one_failed", [2, 2, 0, 0, 1, 5, 0, 0], "skipped", false],
    ["all_done", [5, 0, 0, 0, 0, 5, 0, 0], null, true],
    ["all_done", [2, 0, 0, 0, 0, 2, 0, 0], null, false],
    ["all_done", [2, 0, 1, 0, 0, 3, 0, 0], null, false],
    ["all_done", [2, 1, 0, 0, 0, 3, 0, 0], null, false],
  ],
};

/** `TestTriggerRuleDep`: one table a number of upstream tasks, since that is what its tests vary. */
const dependencyFile = "ti_deps/deps/test_trigger_rule_dep.py::TestTriggerRuleDep";

const withoutTasks: TriggerRuleTable = {
  test: `${dependencyFile} (counts given, no upstream task made)`,
  upstream: 0,
  mapIndex: -1,
  rows: [
    ["one_success", [1, 2, 3, 2, 0, 2, 0, 0], "skipped", true],
    ["one_success", [0, 1, 1, 1, 1, 4, 0, 0], "upstream_failed", false],
    ["one_success", [0, 2, 0, 0, 0, 2, 0, 0], "skipped", false],
    ["one_failed", [2, 0, 0, 0, 0, 2, 0, 0], "skipped", false],
    ["one_failed", [0, 2, 2, 0, 0, 2, 0, 0], null, true],
    ["one_failed", [0, 2, 0, 2, 0, 2, 0, 0], null, true],
    ["one_done", [2, 0, 0, 0, 0, 2, 0, 0], null, true],
    ["one_done", [0, 0, 2, 0, 0, 2, 0, 0], null, true],
    ["one_done", [0, 2, 0, 0, 0, 2, 0, 0], "skipped", false],
    ["one_done", [0, 0, 0, 2, 0, 2, 0, 0], "skipped", false],
  ],
};

const oneTask: TriggerRuleTable = {
  test: `${dependencyFile} (one upstream task)`,
  upstream: 1,
  mapIndex: -1,
  rows: [
    ["all_success", [1, 0, 0, 0, 0, 1, 0, 0], null, true],
    ["all_skipped", [1, 0, 0, 0, 0, 1, 0, 0], "skipped", false],
    ["all_skipped", [0, 0, 0, 1, 0, 1, 0, 0], "skipped", false],
    ["none_skipped", [0, 0, 0, 0, 0, 0, 0, 0], null, false],
  ],
};

const twoTasks: TriggerRuleTable = {
  test: `${dependencyFile} (two upstream tasks)`,
  upstream: 2,
  mapIndex: -1,
  rows: [
    ["all_success", [1, 0, 1, 0, 0, 2, 0, 0], "upstream_failed", false],
    ["all_success", [1, 1, 0, 0, 0, 2, 0, 0], "skipped", false],
    ["none_failed", [1, 1, 0, 0, 0, 2, 0, 0], null, true],
    ["none_failed_min_one_success", [1, 1, 0, 0, 0, 2, 0, 0], null, true],
    ["none_failed_min_one_success", [0, 2, 0, 0, 0, 2, 0, 0], "skipped", true],
    ["all_failed", [0, 0, 2, 0, 0, 2, 0, 0], null, true],
    ["all_failed", [2, 0, 0, 0, 0, 2, 0, 0], "skipped", false],
    ["all_done", [2, 0, 0, 0, 0, 2, 0, 0], null, true],
    ["all_done", [1, 0, 0, 0, 0, 1, 0, 0], null, false],
    ["none_skipped", [1, 1, 0, 0, 0, 2, 0, 0], "skipped", false],
  ],
};

const threeTasks: TriggerRuleTable = {
  test: `${dependencyFile} (three upstream tasks)`,
  upstream: 3,
  mapIndex: -1,
  rows: [
    ["none_failed", [1, 1, 1, 0, 0, 3, 0, 0], "upstream_failed", false],
    ["none_failed", [1, 1, 0, 1, 0, 3, 0, 0], "upstream_failed", false],
    ["none_failed_min_one_success", [1, 1, 1, 0, 0, 3, 0, 0], "upstream_failed", false],
    ["none_failed_min_one_success", [1, 1, 0, 1, 0, 3, 0, 0], "upstream_failed", false],
    ["all_skipped", [0, 3, 0, 0, 0, 3, 0, 0], null, true],
    ["none_skipped", [2, 0, 1, 0, 0, 3, 0, 0], null, true],
  ],
};

const teardownNotAllDone: TriggerRuleTable = {
  test: `${dependencyFile}::test_teardown_tr_not_all_done`,
  upstream: 2,
  mapIndex: -1,
  rows: [
    ["all_done_setup_success", [2, 0, 0, 0, 0, 2, 0, 0], null, true],
    ["all_done_setup_success", [2, 0, 0, 0, 0, 2, 0, 0], null, false, 1],
    ["all_done_setup_success", [2, 0, 0, 0, 0, 3, 0, 0], "upstream_failed", false, 1],
    ["all_done_setup_success", [2, 0, 0, 0, 0, 4, 1, 0], null, true, 2],
    ["all_done_setup_success", [2, 0, 0, 0, 0, 3, 1, 0], null, false, 2],
    ["all_done_setup_success", [2, 0, 1, 0, 0, 3, 0, 0], "upstream_failed", false, 1],
    ["all_done_setup_success", [2, 0, 1, 0, 0, 4, 0, 1], "upstream_failed", false, 2],
    ["all_done_setup_success", [2, 0, 0, 0, 0, 4, 0, 2], "skipped", false, 2],
    ["all_done_setup_success", [3, 0, 0, 0, 0, 3, 1, 0], null, true, 1],
    ["all_done_setup_success", [1, 0, 0, 0, 0, 3, 1, 0], null, true, 1],
    ["all_done_setup_success", [2, 0, 0, 0, 0, 3, 0, 1], "skipped", false, 1],
  ],
};

const mappedUpstreamRemoved: TriggerRuleTable = {
  test: `${dependencyFile}::test_mapped_task_upstream_removed_with_*_trigger_rules`,
  upstream: 5,
  mapIndex: 3,
  rows: [
    ["all_success", [3, 0, 0, 0, 2, 5, 0, 0], "removed", true],
    ["all_failed", [0, 0, 3, 0, 2, 5, 0, 0], null, true],
    ["none_failed", [3, 0, 0, 0, 2, 5, 0, 0], null, true],
    ["none_failed_min_one_success", [3, 0, 0, 0, 2, 5, 0, 0], null, true],
  ],
};

/** Airflow's own test tables of its trigger rules, as data. Source: `airflow-core/tests/unit` of Apache Airflow. */
export const triggerRuleTables: readonly TriggerRuleTable[] = [
  checkTaskDependencies,
  checkTaskDependenciesForMapped,
  withoutTasks,
  oneTask,
  twoTasks,
  threeTasks,
  teardownNotAllDone,
  mappedUpstreamRemoved,
];
