import type { Scenario } from "./scenario.ts";

const file = "ti_deps/deps/test_trigger_rule_dep.py::TestTriggerRuleDepSetupConstraint";

type SetupState = "failed" | "skipped";
const expected = { failed: "upstream_failed", skipped: "skipped" } as const;

function changesState(state: SetupState): Scenario {
  return {
    test: `${file}::test_setup_constraint_changes_state_appropriately[${state}]`,
    case: {
      dag: {
        tasks: [
          { id: "t1", kind: "setup" },
          { id: "t2", upstream: ["t1"] },
          { id: "t3", upstream: ["t2"] },
        ],
      },
      script: { t1: [{ state }] },
    },
    statesAt: { moment: 1, states: { t2: expected[state], t3: expected[state] } },
  };
}

/** One setup has ended badly and the other one still runs: nothing waits for it. */
function failsFast(state: SetupState): Scenario {
  return {
    test: `${file}::test_setup_constraint_will_fail_or_skip_fast[${state}]`,
    case: {
      dag: {
        tasks: [
          { id: "s1", kind: "setup" },
          { id: "s2", kind: "setup" },
          { id: "w1", upstream: ["s1", "s2"] },
          { id: "w2", upstream: ["w1"] },
        ],
      },
      script: { s1: [{ duration_s: 100 }], s2: [{ state }] },
    },
    statesAt: { moment: 1, states: { s1: "running", w1: expected[state], w2: expected[state] } },
  };
}

const blocks: Scenario = {
  test: `${file}::test_setup_constraint_blocks_execution`,
  case: {
    dag: {
      tasks: [
        { id: "t1", kind: "setup" },
        { id: "t2", upstream: ["t1"] },
        { id: "t3", upstream: ["t2"] },
      ],
    },
    script: { t1: [{ duration_s: 10 }] },
  },
  starts: { t1: 0, t2: 10, t3: 11 },
};

/** Airflow's own tests of setups. Source: `airflow-core/tests/unit` of Apache Airflow. */
export const setupScenarios: readonly Scenario[] = [
  blocks,
  changesState("failed"),
  changesState("skipped"),
  failsFast("failed"),
  failsFast("skipped"),
];
