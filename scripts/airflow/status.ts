// Says whether the server of `npm run airflow:up` is running and well; exit code 1 when it is not.
import { describeServer } from "./describe-server.ts";
import { tryFindDeveloperServer } from "./developer-server.ts";
import { isHealthy } from "./standalone.ts";

const server = await tryFindDeveloperServer();
if (server === undefined) {
  console.log("No Airflow of `npm run airflow:up` is running.");
  process.exitCode = 1;
} else {
  const healthy = await isHealthy(server.url);
  console.log(`Airflow is running${healthy ? " and healthy" : ", but it does not say that it is healthy"}.\n`);
  console.log(describeServer(server));
  process.exitCode = healthy ? 0 : 1;
}
