import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, inject, test } from "vitest";
import { type CompileResult, compileProject } from "#compiler/compile.ts";
import { deployWithProof } from "#compiler/deploy/deploy-with-proof.ts";
import { dagFileName } from "#compiler/emit/project-names.ts";
import { createDag } from "#sdk/authoring/dag-object.ts";
import { type AirflowClient, createClient, password } from "#sdk/client/index.ts";
import { minutes } from "#sdk/index.ts";
import type { AirflowVersion } from "#sdk/ir/index.ts";
import { runDag } from "#sdk/local/index.ts";
import type { TestAirflow } from "../support/airflow.ts";
import { outcomeOffline, outcomeOnAirflow } from "../support/run-outcome.ts";

const repository = resolve(import.meta.dirname, "../..");
const root = join(repository, "test/constructs");
const modules = readdirSync(root).filter((name) => name.endsWith(".dag.ts"));
const producer = "construct_assets";
const follower = "construct_asset_follower";
const started = {
  construct_asset_consumer: ['construct_flights {"rows":3}', "construct_weather {}"],
  [follower]: ['construct_today {"day":"tue"}'],
} as const;
const triggered = [
  "construct_mapping",
  "construct_mapped_group",
  "construct_groups",
  "construct_branch",
  "construct_short_circuit",
  "construct_sensor",
  "construct_setup_teardown",
  "construct_pools",
  producer,
  "construct_trigger_rules",
] as const;

/** A server with the constructs deployed for its version. */
interface Deployed {
  readonly client: AirflowClient;
  readonly target: AirflowVersion;
  readonly compiled: CompileResult;
}

let runsBegun = 0;
const deployed = new Map<string, Promise<Deployed>>();

function deployTo(airflow: TestAirflow): Promise<Deployed> {
  const known = deployed.get(airflow.version) ?? deploy(airflow);
  deployed.set(airflow.version, known);
  return known;
}

async function deploy(airflow: TestAirflow): Promise<Deployed> {
  const target = airflow.version.slice(0, 3) as AirflowVersion;
  const cacheFolder = join(repository, ".jetway/cache");
  const compiled = await compileProject({ root, project: "constructs", dags: modules, target, cacheFolder });
  expect(compiled.diagnostics).toEqual([]);
  const client = createClient({ url: airflow.url, auth: password(airflow) });
  await deployWithProof({
    client,
    artefacts: compiled.artefacts,
    dagFiles: Object.fromEntries(compiled.dags.map(({ ir }) => [ir.dagId, dagFileName(ir.dagId)])),
    destination: join(airflow.dagsFolder, "constructs"),
    project: "constructs",
    target,
    jetway: "0.0.0",
    timeoutSeconds: 90,
  });
  for (const dagId of Object.keys(started)) await client.dag(dagId).unpause();
  return { client, target, compiled };
}

for (const airflow of inject("airflow")) {
  for (const dagId of triggered) {
    test(`${dagId} ends on Airflow ${airflow.version} with the states and the XComs that it has offline`, async () => {
      const { client, target, compiled } = await deployTo(airflow);
      const loaded = compiled.dags.find(({ ir }) => ir.dagId === dagId);
      if (loaded === undefined) throw new Error(`There is no DAG ${dagId}.`);
      await client.dag(dagId).unpause();
      // One run after the other: SQLite does not take the writes of many.
      const logicalDate = nextLogicalDate();
      const run = await client.dag(dagId).trigger({}, { logicalDate });
      const offline = await runDag(createDag(loaded.ir, loaded.dag.handlers), {
        target,
        logicalDate,
        runId: run.runId,
        workingDirectory: root,
        pythonCaller: join(repository, "compiler/airflow/call_python.py"),
      });
      await run.wait({ timeout: minutes(3) });
      expect(await outcomeOnAirflow(run)).toEqual(outcomeOffline(offline));
    });
  }

  for (const [dagId, events] of Object.entries(started)) {
    test(`${dagId} is started on Airflow ${airflow.version} by the assets that it waits for, and told what was said with them`, async () => {
      const { client, target } = await deployTo(airflow);
      await expect
        .poll(() => firstRun(client, dagId), { timeout: 60_000, interval: 500 })
        .toMatchObject({ runType: "asset_triggered" });
      const run = client.dag(dagId).run((await firstRun(client, dagId))?.runId ?? "");
      await run.wait({ timeout: minutes(2) });
      expect(await outcomeOnAirflow(run)).toEqual({
        state: "success",
        tasks: { use: "success" },
        // 3.0 tells a run that an alias started nothing of the alias's updates.
        xcoms: { "use.return_value": dagId === follower && target === "3.0" ? [] : events },
      });
    });
  }
}

/** A logical date that no run has. */
function nextLogicalDate(): Date {
  runsBegun += 1;
  return new Date(Date.UTC(2026, 1, 3, 6, runsBegun));
}

async function firstRun(client: AirflowClient, dagId: string) {
  for await (const run of client.dag(dagId).runs()) return run;
  return undefined;
}
