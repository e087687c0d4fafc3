import { expect, test } from "vitest";
import { handMadeDag, typescriptTask } from "../../../test/support/hand-made-dag.ts";
import { runDag } from "../run-dag.ts";

test("secrets of a connection that a task read are masked in its log and in its error", async () => {
  const dag = handMadeDag([typescriptTask("connect")], {
    handlers: {
      connect: async (_, context) => {
        const { password, extra } = await context.connections.get("warehouse");
        context.log.info(`password ${password}`, { extra, nested: { text: `<${password}>` } });
        throw new Error(`no access with ${password}`);
      },
    },
  });
  const run = await runDag(dag, { connections: { warehouse: "postgres://me:hunter22@db/x?api_key=0123456789" } });
  const [attempt] = run.taskInstance("connect").tries;
  expect(attempt?.log[0]).toMatchObject({
    message: "password ***",
    fields: { extra: { api_key: "***" }, nested: { text: "<***>" } },
  });
  expect(JSON.stringify(attempt)).not.toContain("hunter22");
  expect(attempt?.error?.message).toBe("no access with ***");
});

test("variables and connections that are not given are looked up in the environment, as on Airflow", async () => {
  const dag = handMadeDag([typescriptTask("read")], {
    handlers: {
      read: async (_, { variables, connections }) => [
        await variables.get("region"),
        await variables.get("zone", { default: "none" }),
        (await connections.get("lake")).host,
      ],
    },
  });
  const environment = { AIRFLOW_VAR_REGION: "eu", AIRFLOW_CONN_LAKE: '{"conn_type": "aws", "host": "lake"}' };
  const run = await runDag(dag, { environment });
  expect(run.xcom("read")).toEqual(["eu", "none", "lake"]);
});
