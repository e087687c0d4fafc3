import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type CompileResult, compileProject } from "#compiler/compile.ts";
import { deployWithProof } from "#compiler/deploy/deploy-with-proof.ts";
import { dagFileName } from "#compiler/emit/project-names.ts";
import { createDag } from "#sdk/authoring/dag-object.ts";
import { type AirflowClient, createClient, password } from "#sdk/client/index.ts";
import { minutes } from "#sdk/index.ts";
import { runDag } from "#sdk/local/index.ts";
import type { TestAirflow } from "../support/airflow.ts";
import { outcomeOffline, outcomeOnAirflow } from "../support/run-outcome.ts";

const root = resolve(import.meta.dirname, "../..");
const logicalDate = new Date("2026-02-03T06:00:00Z");
let compiled: CompileResult;
let folder: string;

beforeAll(async () => {
  compiled = await compileProject({ root, project: "parity", dags: ["dags/**/*.dag.ts"], target: "3.0" });
  expect(compiled.diagnostics).toEqual([]);
  folder = await mkdtemp(join(tmpdir(), "jetway-examples-"));
});
afterAll(() => rm(folder, { recursive: true }));

function clientOf(airflow: TestAirflow): AirflowClient {
  return createClient({ url: airflow.url, auth: password(airflow) });
}

function exampleDag(dagId: string) {
  const found = compiled.dags.find(({ ir }) => ir.dagId === dagId);
  if (found === undefined) throw new Error(`There is no example ${dagId}.`);
  return createDag<Record<string, unknown>, Record<string, unknown>>(found.ir, found.dag.handlers);
}

for (const airflow of inject("airflow")) {
  test(`the examples run on Airflow ${airflow.version} with the XComs that they have offline, value by value`, async () => {
    const client = clientOf(airflow);
    const dagFiles = Object.fromEntries(compiled.dags.map(({ ir }) => [ir.dagId, dagFileName(ir.dagId)]));
    await deployWithProof({
      client,
      artefacts: compiled.artefacts,
      dagFiles,
      destination: join(airflow.dagsFolder, "examples"),
      project: "parity",
      target: "3.0",
      jetway: "0.0.0",
      timeoutSeconds: 60,
    });
    const given = { flight_delays: { month: "2001-02", folder: join(folder, airflow.version) }, hello: {} };
    for (const [dagId, params] of Object.entries(given)) {
      const dag = exampleDag(dagId);
      await client.dag(dagId).unpause();
      const run = await client.dag(dagId).trigger(params, { logicalDate });
      const finished = await run.wait({ timeout: minutes(3) });
      const offline = await runDag(dag, {
        params,
        logicalDate,
        runId: run.runId,
        workingDirectory: root,
        pythonCaller: join(root, "compiler/airflow/call_python.py"),
      });
      expect([dagId, finished.state, offline.state]).toEqual([dagId, "success", "success"]);
      expect(await outcomeOnAirflow(run)).toEqual(outcomeOffline(offline));
    }
  });
}
