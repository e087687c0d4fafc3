import { expect, test } from "vitest";
import { handMadeDag, outputOf, plainOptions, typescriptTask } from "../../../test/support/hand-made-dag.ts";
import type { DagNode, Expression, GroupNode, TaskNode } from "../../ir/index.ts";
import { runDag } from "../run-dag.ts";
import { createDagPlan } from "./create-dag-plan.ts";

const literal = (value: Extract<Expression, { kind: "literal" }>["value"]): Expression => ({ kind: "literal", value });
const group = (groupId: string, details: Partial<GroupNode> = {}): GroupNode => ({
  kind: "group",
  groupId,
  parent: null,
  source: null,
  ...details,
});
const taskPlans = (ir: DagNode, target: "3.0" | "3.4" = "3.4") => createDagPlan(ir, target).tasks;

test("every default of Airflow is written out", () => {
  expect(createDagPlan(handMadeDag([typescriptTask("a")]).ir, "3.4")).toEqual({
    dagId: "hand_made",
    tasks: [
      {
        taskId: "a",
        kind: "task",
        groupId: null,
        upstream: [],
        map: null,
        setupTeardown: null,
        onFailureFailDagrun: false,
        triggerRule: "all_success",
        ignoreDownstreamTriggerRules: false,
        retries: 0,
        retryDelay: 300_000_000,
        retryExponentialBackoff: 0,
        maxRetryDelay: null,
        pool: "default_pool",
        poolSlots: 1,
        priorityWeight: 1,
        weightRule: "downstream",
        dependsOnPast: false,
        waitForDownstream: false,
        ignoreFirstDependsOnPast: false,
        waitForPastDependsBeforeSkipping: false,
        maxActiveTisPerDag: null,
        maxActiveTisPerDagrun: null,
        startDate: null,
        outlets: [],
      },
    ],
    groups: [],
    timetable: null,
    assets: null,
    startDate: null,
    endDate: null,
    catchup: false,
    failFast: false,
    maxActiveTasks: 16,
    maxActiveRuns: 16,
    maxConsecutiveFailedDagRuns: 0,
    dagrunTimeout: null,
  });
});

test("a task's option goes over the DAG's default, and that over Airflow's", () => {
  const tasks = [
    typescriptTask("own", { options: plainOptions({ retries: 1, triggerRule: "all_done" }) }),
    typescriptTask("other", { options: plainOptions({ waitForDownstream: true }) }),
  ];
  const { ir } = handMadeDag(tasks, {
    defaults: {
      ...plainOptions({ retries: 4, pool: "lake" }),
      retryDelay: { kind: "duration", seconds: 7.5 },
      maxRetryDelay: { kind: "duration", seconds: 0 },
    },
    options: plainOptions({ failFast: true, maxActiveTasks: 3, maxActiveRuns: 0 }),
    order: [
      ["own", "other"],
      ["own", "other"],
    ],
  });
  expect(createDagPlan(ir, "3.4")).toMatchObject({ failFast: true, maxActiveTasks: 3, maxActiveRuns: 0 });
  expect(taskPlans(ir)).toMatchObject([
    { taskId: "own", retries: 1, triggerRule: "all_done", retryDelay: 7_500_000, maxRetryDelay: null, upstream: [] },
    { taskId: "other", retries: 4, pool: "lake", upstream: ["own"], waitForDownstream: true, dependsOnPast: true },
  ]);
});

test.for([
  ["3.4", true, 2],
  ["3.4", 3.5, 3.5],
  ["3.4", false, 0],
  ["3.0", true, 2],
  ["3.0", 3.5, 2],
] as const)("on Airflow %s a back-off of %s grows by %s", ([target, backoff, factor]) => {
  const { ir } = handMadeDag([typescriptTask("a", { options: plainOptions({ retryExponentialBackoff: backoff }) })]);
  expect(taskPlans(ir, target)[0]?.retryExponentialBackoff).toBe(factor);
});

test("dates bound each other: a task's start is never before its DAG's, and runs may be until the last end when all tasks have one", () => {
  const instant = (local: string, timezone = "UTC") => ({ kind: "instant", local, timezone }) as const;
  const tasks = [
    typescriptTask("early", { options: { startDate: instant("2025-01-01T00:00:00") } }),
    typescriptTask("late", {
      options: {
        startDate: instant("2026-03-01T00:00:00.25", "Europe/Berlin"),
        endDate: instant("2026-06-01T00:00:00"),
      },
    }),
  ];
  const { ir } = handMadeDag(tasks, {
    options: { startDate: instant("2026-01-01T00:00:00"), endDate: instant("2026-12-01T00:00:00") },
  });
  const plan = createDagPlan(ir, "3.4");
  const [early, late] = [Date.UTC(2026, 0, 1) * 1000, Date.UTC(2026, 1, 28, 23) * 1000 + 250_000];
  expect(plan.tasks.map(({ startDate }) => startDate)).toEqual([early, late]);
  expect([plan.startDate, plan.endDate]).toEqual([early, Date.UTC(2026, 11, 1) * 1000]);
});

test("what decides about others, waits or does nothing has a kind of its own", () => {
  const inputs = {};
  const base = { options: {}, source: null };
  const waiting = {
    pokeIntervalSeconds: 1,
    timeoutSeconds: 1,
    softFail: false,
    exponentialBackoff: false,
    maxWaitSeconds: null,
  };
  const asset = { kind: "asset", name: "lake", uri: "s3://lake", group: "asset", extra: {} } as const;
  const tasks: TaskNode[] = [
    { kind: "branch", taskId: "branch", routes: {}, inputs, ...base },
    { kind: "shortCircuit", taskId: "condition", ignoreDownstreamTriggerRules: true, inputs, ...base },
    { kind: "sensor", taskId: "poke", mode: "poke", inputs, ...waiting, ...base },
    { kind: "sensor", taskId: "reschedule", mode: "reschedule", inputs, ...waiting, ...base },
    { kind: "empty", taskId: "bare", ...base },
    { kind: "empty", taskId: "with_outlet", outlets: [asset], ...base },
    { kind: "empty", taskId: "mocked", ...base },
  ];
  const plan = createDagPlan(handMadeDag(tasks).ir, "3.4", { mocked: new Set(["mocked"]) });
  expect(plan.tasks.map(({ kind }) => kind)).toEqual([
    "branch",
    "shortCircuit",
    "task",
    "sensor",
    "empty",
    "task",
    "task",
  ]);
  expect(plan.tasks[1]?.ignoreDownstreamTriggerRules).toBe(true);
  expect(plan.tasks[5]?.outlets).toEqual([asset]);
});

test("a teardown has its own trigger rule, whatever it was given", () => {
  const teardown: TaskNode = {
    ...typescriptTask("drop", { options: plainOptions({ triggerRule: "always" }) }),
    setupTeardown: "teardown",
    onFailureFailDagrun: true,
  };
  expect(taskPlans(handMadeDag([teardown]).ir)[0]).toMatchObject({
    setupTeardown: "teardown",
    onFailureFailDagrun: true,
    triggerRule: "all_done_setup_success",
  });
});

test("edges may lead from and to groups, and what is mapped runs after what it is mapped over", () => {
  const product: TaskNode = {
    ...typescriptTask("product"),
    map: {
      kind: "product",
      inputs: {
        a: literal([1, 2, 3]),
        b: outputOf("rows"),
        c: { kind: "list", items: [outputOf("x"), outputOf("y")] },
      },
    },
  };
  const inside: TaskNode = {
    ...typescriptTask("each.inside"),
    group: "each",
    map: { kind: "product", inputs: { d: { kind: "groupInput", groupId: "each", name: "d", path: [] } } },
  };
  const rows = typescriptTask("rows");
  const { ir } = handMadeDag(
    [rows, typescriptTask("x"), typescriptTask("y"), product, inside, typescriptTask("last")],
    {
      groups: [
        group("each", { map: { kind: "each", over: outputOf("rows") } }),
        group("each.inner", { parent: "each" }),
      ],
      order: [
        ["x", "each"],
        ["each", "last"],
      ],
    },
  );
  const plan = createDagPlan(ir, "3.4");
  expect(plan.groups).toEqual([
    {
      groupId: "each",
      parent: null,
      upstream: ["x", "rows"],
      map: { kind: "each", over: [{ kind: "task", taskId: "rows" }] },
    },
    { groupId: "each.inner", parent: "each", upstream: [], map: null },
  ]);
  expect(plan.tasks.slice(3)).toMatchObject([
    {
      upstream: ["rows"],
      map: {
        kind: "product",
        over: [
          { kind: "literal", length: 3 },
          { kind: "task", taskId: "rows" },
          { kind: "literal", length: 2 },
        ],
      },
    },
    { groupId: "each", map: { kind: "product", over: [{ kind: "groupInput", groupId: "each" }] } },
    { upstream: ["each"] },
  ]);
});

test("schedules become timetables and asset conditions", () => {
  const asset = { kind: "asset", name: "lake", uri: "s3://lake", group: "asset", extra: {} } as const;
  const plan = (schedule: DagNode["schedule"]) => createDagPlan(handMadeDag([], { schedule }).ir, "3.4");
  expect(plan({ kind: "every", seconds: 60 })).toMatchObject({ timetable: { kind: "deltaTrigger" }, assets: null });
  expect(plan({ kind: "assets", condition: asset })).toMatchObject({ timetable: null, assets: asset });
  const time = { kind: "every", seconds: 60 } as const;
  expect(plan({ kind: "assetOrTime", time, condition: asset })).toMatchObject({
    timetable: { kind: "assetOrTime", timetable: { kind: "deltaTrigger" } },
    assets: asset,
  });
  expect(plan({ kind: "continuous" }).maxActiveRuns).toBe(1);
});

test("a cycle is refused with its path", async () => {
  const dag = handMadeDag([typescriptTask("a"), typescriptTask("b"), typescriptTask("c"), typescriptTask("d")], {
    order: [
      ["a", "b"],
      ["b", "c"],
      ["c", "d"],
      ["d", "b"],
    ],
  });
  await expect(runDag(dag)).rejects.toMatchObject({
    code: "JW4010",
    message: 'The tasks of DAG "hand_made" wait for each other: b → c → d → b.',
  });
});

test("a cycle through a group is refused too", () => {
  const inside: TaskNode = { ...typescriptTask("g.inside"), group: "g" };
  const { ir } = handMadeDag([inside, typescriptTask("after")], {
    groups: [group("g")],
    order: [
      ["g", "after"],
      ["after", "g.inside"],
    ],
  });
  expect(() => createDagPlan(ir, "3.4")).toThrow(
    expect.objectContaining({ code: "JW4010", message: expect.stringContaining("g.inside → g → after → g.inside") }),
  );
});

test("an edge to something that is not there is refused", () => {
  const { ir } = handMadeDag([typescriptTask("a")], { order: [["a", "b"]] });
  expect(() => createDagPlan(ir, "3.4")).toThrow(
    expect.objectContaining({ code: "JW4010", message: expect.stringContaining('"b"') }),
  );
});

test("a DAG without tasks runs and succeeds", async () => {
  expect(await runDag(handMadeDag([]))).toMatchObject({ state: "success", taskInstances: [] });
});
