// Starts a standalone Airflow of one's own: `npm run airflow:up [-- --version 3.4.0b2 --port 8080 --dags DIRECTORY]`.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureAirflowEnvironment } from "./airflow-environment.ts";
import { describeServer } from "./describe-server.ts";
import { type DeveloperServerOptions, startDeveloperServer, tryFindDeveloperServer } from "./developer-server.ts";
import { airflowReleases, findAirflowRelease } from "./versions.ts";

function readOptions(): DeveloperServerOptions {
  const { values } = parseArgs({
    options: { version: { type: "string" }, port: { type: "string" }, dags: { type: "string" } },
  });
  const version = findAirflowRelease(values.version ?? airflowReleases.at(-1)?.version ?? "").version;
  const port = Number(values.port ?? "8080");
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`--port "${values.port}" is not a port.`);
  return { version, port, ...(values.dags === undefined ? {} : { dagsFolder: resolve(values.dags) }) };
}

try {
  const options = readOptions();
  const running = await tryFindDeveloperServer();
  if (running !== undefined) {
    console.log(`Airflow ${running.version} is already running (\`npm run airflow:down\` stops it).\n`);
    console.log(describeServer(running));
  } else {
    process.stdout.write(`Preparing Airflow ${options.version} ... `);
    await ensureAirflowEnvironment(options.version);
    process.stdout.write("starting (about 20 s) ... ");
    const server = await startDeveloperServer(options);
    console.log("ready\n");
    console.log(describeServer(server));
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
