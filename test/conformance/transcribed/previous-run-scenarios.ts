import type { Scenario } from "./scenario.ts";

const file = "ti_deps/deps/test_prev_dagrun_dep.py::test_dagrun_dep";
const forever = 1_000_000;

/** Two runs of one task, and what the earlier one does. */
function twoRuns(
  name: string,
  task: Readonly<Record<string, unknown>>,
  script: Readonly<Record<string, unknown>>,
  start: number | null,
): Scenario {
  const runs = [
    { type: "scheduled", logical_date: "2023-12-30T00:00:00Z" },
    { type: "scheduled", logical_date: "2023-12-31T00:00:00Z" },
  ];
  return {
    test: `${file}[${name}]`,
    case: {
      dag: {
        tasks: [
          { id: "test_task", ...task },
          { id: "below", upstream: ["test_task"] },
        ],
      },
      runs,
      script,
    },
    starts: { "1/test_task": start },
  };
}

/** `test_are_dependents_done`: whether the next run may go on, by the state of the task below in the earlier one. */
function dependentsDone(state: "success" | "skipped" | "failed" | "running" | "none", start: number | null): Scenario {
  const below = state === "running" || state === "none" ? { duration_s: forever } : { state, duration_s: 4 };
  const scenario = twoRuns(
    "dependents",
    { depends_on_past: true, wait_for_downstream: true },
    { "0/below": [below] },
    start,
  );
  return { ...scenario, test: `models/test_taskinstance.py::test_are_dependents_done[${state}]` };
}

/**
 * Airflow's own tests of what looks at an earlier run. Those of `wait_for_past_depends_before_skipping` are not among them: the scheduler never asks for it
 * (`docs/discoveries/past-depends-before-skipping.md`). Source: `airflow-core/tests/unit` of Apache Airflow. */
export const previousRunScenarios: readonly Scenario[] = [
  twoRuns("not_depends_on_past", {}, { "0/test_task": [{ duration_s: forever }] }, 0),
  twoRuns("first_task_run", { depends_on_past: true }, { "0/test_task": [{ duration_s: 5 }] }, 5),
  twoRuns(
    "prev_ti_bad_state",
    { depends_on_past: true },
    { "0/test_task": [{ state: "failed", duration_s: 5 }] },
    null,
  ),
  twoRuns(
    "failed_wait_for_downstream",
    { depends_on_past: true, wait_for_downstream: true },
    { "0/test_task": [{ duration_s: 5 }], "0/below": [{ state: "failed", duration_s: 5 }] },
    null,
  ),
  twoRuns(
    "all_met",
    { depends_on_past: true, wait_for_downstream: true },
    { "0/test_task": [{ duration_s: 5 }], "0/below": [{ duration_s: 5 }] },
    10,
  ),
  dependentsDone("success", 5),
  dependentsDone("skipped", 5),
  dependentsDone("running", forever + 1),
  dependentsDone("failed", null),
];
