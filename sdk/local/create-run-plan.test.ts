import { expect, test } from "vitest";
import { handMadeDag, plainOptions, typescriptTask } from "../../test/support/hand-made-dag.ts";
import { createRunPlan } from "./create-run-plan.ts";
import { runDag } from "./run-dag.ts";

const options = { logicalDate: new Date(5), parallelism: 32, mocked: new Set<string>() };

test("a task's option goes over the DAG's default, and that over Airflow's", () => {
  const dag = handMadeDag(
    [
      typescriptTask("own", { options: plainOptions({ retries: 1, triggerRule: "all_done" }) }),
      typescriptTask("other"),
    ],
    {
      defaults: {
        ...plainOptions({ retries: 4, retryExponentialBackoff: true }),
        retryDelay: { kind: "duration", seconds: 7 },
        maxRetryDelay: { kind: "duration", seconds: 0 },
      },
      options: plainOptions({ failFast: true, maxActiveTasks: 3 }),
      order: [
        ["own", "other"],
        ["own", "other"],
      ],
    },
  );
  const retryTiming = { retryDelaySeconds: 7, exponentialBackoff: true, maxRetryDelaySeconds: null };
  const rest = { retryTiming, doesNothing: false };
  expect(createRunPlan(dag.ir, options)).toEqual({
    dagId: "hand_made",
    logicalDate: 5,
    tasks: [
      { taskId: "own", upstream: [], downstream: [1], triggerRule: "all_done", retries: 1, ...rest },
      { taskId: "other", upstream: [0], downstream: [], triggerRule: "all_success", retries: 4, ...rest },
    ],
    slots: 3,
    failFast: true,
    dagrunTimeoutSeconds: null,
  });
});

test("Airflow's defaults are no retries, five minutes and 16 tasks of a run at once", () => {
  const plan = createRunPlan(handMadeDag([typescriptTask("a")]).ir, options);
  expect(plan.slots).toBe(16);
  expect(plan.tasks[0]).toMatchObject({ retries: 0, retryTiming: { retryDelaySeconds: 300 } });
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

test("an edge to a task that is not there is refused", async () => {
  const dag = handMadeDag([typescriptTask("a")], { order: [["a", "b"]] });
  await expect(runDag(dag)).rejects.toMatchObject({ code: "JW4010", message: expect.stringContaining('"b"') });
});

test.for([0, -1, 1.5, Number.NaN])("a parallelism of %s is refused", async (parallelism) => {
  await expect(runDag(handMadeDag([]), { parallelism })).rejects.toMatchObject({ code: "JW4015" });
});

test("params that are no object are refused", async () => {
  await expect(runDag(handMadeDag([]), { params: ["x"] })).rejects.toMatchObject({ code: "JW4015" });
});

test("a DAG without tasks runs and succeeds", async () => {
  expect(await runDag(handMadeDag([]))).toMatchObject({ state: "success", taskInstances: [] });
});
