import type { Scenario } from "./scenario.ts";

type UpstreamState = "success" | "skipped" | "failed" | "upstream_failed" | null;

const forever = 1_000_000;

/** How an upstream task gets into a state within a second, and what has to stand before it for that. */
function upstreamIn(id: string, state: UpstreamState) {
  const cause = `${id}_cause`;
  if (state === "upstream_failed") {
    return {
      tasks: [{ id: cause }, { id, upstream: [cause] }],
      script: { [cause]: [{ state: "failed", duration_s: 0 }] },
    };
  }
  const outcome =
    state === null ? { mapped_length: 2, duration_s: forever } : { state, mapped_length: 2, duration_s: 1 };
  return { tasks: [{ id }], script: { [id]: [outcome] } };
}

function mappedDependency(
  first: UpstreamState,
  second: UpstreamState,
  expected: string | null,
  place: "task" | "group",
): Scenario {
  const one = upstreamIn("t1", first);
  const two = upstreamIn("t2", second);
  const mapped =
    place === "task"
      ? { id: "m", kind: "mapped", map: { over: ["t1", "t2"] }, trigger_rule: "all_done" }
      : { id: "m", group: "g2", trigger_rule: "all_done" };
  const groups = [
    { id: "g1", map: { over: ["t1", "t2"] } },
    { id: "g2", parent: "g1" },
  ];
  return {
    test: `ti_deps/deps/test_mapped_task_upstream_dep.py::test_mapped_task_upstream_dep[${place}-${first}-${second}]`,
    case: {
      dag: { tasks: [...one.tasks, ...two.tasks, mapped], groups: place === "task" ? [] : groups },
      script: { ...one.script, ...two.script },
    },
    statesAt: { moment: 1, states: { m: expected } },
  };
}

/**
 * The rows in which the mapped task has no state yet. Those with a removed upstream task or with a state given beforehand set the database up in a way
 * that no run comes to. The rule is `all_done`, so that only the dependency on what is mapped over decides.
 */
const rows: readonly (readonly [UpstreamState, UpstreamState, string | null])[] = [
  [null, null, null],
  ["success", null, null],
  ["skipped", null, "skipped"],
  ["failed", null, "upstream_failed"],
  ["upstream_failed", null, "upstream_failed"],
  ["skipped", "success", "skipped"],
  ["failed", "success", "upstream_failed"],
  ["upstream_failed", "success", "upstream_failed"],
  ["skipped", "failed", "upstream_failed"],
  ["skipped", "upstream_failed", "upstream_failed"],
];

const relevantInstances: Scenario = {
  test: "ti_deps/deps/test_trigger_rule_dep.py::test_upstream_in_mapped_group_triggers_only_relevant",
  case: {
    dag: {
      groups: [
        { id: "tg1", map: { over: 3 } },
        { id: "tg2", map: { over: 3 } },
      ],
      tasks: [
        { id: "t1", group: "tg1" },
        { id: "t2", group: "tg1", upstream: ["t1"] },
        { id: "t3", group: "tg2", upstream: ["t2"] },
        { id: "t4", upstream: ["t3"] },
      ],
    },
    script: {
      "t1[0]": [{ duration_s: 1 }],
      "t1[2]": [{ duration_s: 2 }],
      "t1[1]": [{ duration_s: 3 }],
      t2: [{ duration_s: 3 }],
      "t3[0]": [{ duration_s: 1 }],
      "t3[2]": [{ duration_s: 2 }],
      "t3[1]": [{ duration_s: 3 }],
    },
  },
  starts: {
    "t1[0]": 0,
    "t1[1]": 0,
    "t1[2]": 0,
    "t2[0]": 1,
    "t2[2]": 2,
    "t2[1]": 3,
    "t3[0]": 6,
    "t3[1]": 6,
    "t3[2]": 6,
    t4: 9,
  },
};

const emptyGroup: Scenario = {
  test: "ti_deps/deps/test_trigger_rule_dep.py::test_upstream_in_mapped_group_when_mapped_tasks_list_is_empty",
  case: {
    dag: {
      groups: [{ id: "tg", map: { over: 0 } }],
      tasks: [
        { id: "t1", group: "tg" },
        { id: "t2", group: "tg", upstream: ["t1"] },
        { id: "t3", upstream: ["t2"] },
      ],
    },
  },
  starts: { t1: null, t2: null, t3: null },
  statesAt: { moment: 0, states: { t1: "skipped", t2: "skipped", t3: "skipped" } },
};

const skippedBeforeExpansion: Scenario = {
  test: "ti_deps/deps/test_trigger_rule_dep.py::test_mapped_task_group_finished_upstream_before_expand",
  case: {
    dag: {
      groups: [{ id: "tg", map: { over: 2 }, upstream: ["t2"] }],
      tasks: [{ id: "t1" }, { id: "t2", kind: "mapped", map: { over: "t1" } }, { id: "t3", group: "tg" }],
    },
    script: { t1: [{ state: "skipped" }] },
  },
  statesAt: { moment: 1, states: { t2: "skipped", "t3[0]": "skipped", "t3[1]": "skipped" } },
};

function upstreamExpanded(state: "success" | "skipped" | "failed", count: number): Scenario {
  const instances = [0, 1, 2].map((index) => [`m2[${index}]`, index < count ? 1 : null] as const);
  return {
    test: `ti_deps/deps/test_mapped_task_upstream_dep.py::test_upstream_mapped_expanded[task-${state}]`,
    case: {
      dag: {
        tasks: [
          { id: "m1", kind: "mapped", map: { over: 3 } },
          { id: "m2", kind: "mapped", map: { over: "m1" }, trigger_rule: "all_done" },
        ],
      },
      script: { m1: [{ xcom: 1 }], "m1[0]": [{ state, xcom: 1 }] },
    },
    starts: Object.fromEntries(instances),
  };
}

/** Airflow's own tests of mapped tasks and groups. Source: `airflow-core/tests/unit` of Apache Airflow. */
export const mappedScenarios: readonly Scenario[] = [
  ...rows.flatMap(([first, second, expected]) => [
    mappedDependency(first, second, expected, "task"),
    mappedDependency(first, second, expected, "group"),
  ]),
  relevantInstances,
  emptyGroup,
  skippedBeforeExpansion,
  upstreamExpanded("success", 3),
  upstreamExpanded("skipped", 2),
  upstreamExpanded("failed", 2),
];
