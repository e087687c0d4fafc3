import { expect, test } from "vitest";
import { createTaskContext } from "./create-task-context.ts";
import type { TaskServices } from "./task-services.ts";

const facts = {
  dagId: "flights",
  taskId: "load",
  runId: "manual__1",
  tryNumber: 1,
  mapIndex: -1,
  logicalDate: null,
  dataInterval: null,
  params: {},
  assetEvents: [
    { name: "flights", uri: "s3://lake/flights", timestamp: "2026-01-01T06:00:00+00:00", extra: { rows: 3 } },
  ],
  outlets: { assets: ["flights"], aliases: ["daily"] },
};

/** Services of an Airflow that has these variables and nothing else. */
function servicesWith(variables: Readonly<Record<string, string>>): TaskServices {
  return {
    log: () => {},
    pullXCom: async () => undefined,
    pushXCom: async () => {},
    readVariable: async (key) => variables[key],
    readConnection: async () => undefined,
    updateAsset: async () => {},
  };
}

const contextWith = (variables: Readonly<Record<string, string>>) =>
  createTaskContext(facts, servicesWith(variables), new AbortController().signal);

test("a variable is read as JSON when asked for as JSON", async () => {
  const { variables } = contextWith({ limits: '{"rows": 5}' });
  expect(await variables.getJson("limits")).toEqual({ rows: 5 });
  expect(await variables.getJson("other", { default: [1] })).toEqual([1]);
});

test("a variable that is no JSON is refused without a word of what it holds", async () => {
  const refused = contextWith({ token: "s3cret{" }).variables.getJson("token");
  await expect(refused).rejects.toMatchObject({ code: "JW6006", message: 'The variable "token" is not JSON.' });
  await expect(refused).rejects.not.toThrow(/s3cret/);
});

test("a missing variable and a missing connection are named", async () => {
  const { variables, connections } = contextWith({});
  await expect(variables.get("limits")).rejects.toMatchObject({ code: "JW6005" });
  await expect(connections.get("lake")).rejects.toMatchObject({ code: "JW6007" });
});

test("the updates of assets that started a run arrive with their moments", () => {
  expect(contextWith({}).assetEvents).toEqual([
    { name: "flights", uri: "s3://lake/flights", timestamp: new Date("2026-01-01T06:00:00Z"), extra: { rows: 3 } },
  ]);
});
