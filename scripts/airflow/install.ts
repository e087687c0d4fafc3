// Installs pinned versions of Airflow: `node scripts/airflow/install.ts [versions…]`, all of them without an argument.
import { ensureAirflowEnvironment } from "./airflow-environment.ts";
import { airflowReleases } from "./versions.ts";

const asked = process.argv.slice(2);
const versions = asked.length > 0 ? asked : airflowReleases.map((release) => release.version);

for (const version of versions) {
  const start = performance.now();
  try {
    const { installed } = await ensureAirflowEnvironment(version);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(installed ? `Airflow ${version} installed in ${seconds} s` : `Airflow ${version} is installed`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    break;
  }
}
