// Stops the server of `npm run airflow:up`.
import { stopDeveloperServer } from "./developer-server.ts";

try {
  console.log(
    (await stopDeveloperServer()) ? "Airflow has stopped." : "No Airflow of `npm run airflow:up` is running.",
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
