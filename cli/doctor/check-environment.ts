import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { assertServerFits } from "#compiler/deploy/assert-server-fits.ts";
import type { Environment, Project } from "#compiler/project/project.ts";
import { isJetwayError } from "#sdk/errors/index.ts";
import { connect } from "../connect.ts";
import type { Finding } from "./finding.ts";

/** Looks at one environment: whether its server answers, accepts the user and is well, and whether its bundle can be written. */
export async function checkEnvironment(
  project: Project,
  environment: Environment,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  return [...(await checkServer(project, environment, signal)), await checkBundle(environment)];
}

async function checkServer(
  project: Project,
  { name, url }: Environment,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const what = `server of "${name}"`;
  try {
    const { client } = await connect(project, name, { signal });
    const version = await assertServerFits(client, project.target);
    const health = await client.health();
    // The version and the health need no token; this does.
    const errors = await Array.fromAsync(client.importErrors());
    const findings: Finding[] = [{ what, state: "ok", found: `Airflow ${version} at ${url}` }];
    if (health.dagProcessor !== "healthy") {
      findings.push({
        what: `DAG processor of "${name}"`,
        state: "failure",
        found: health.dagProcessor ?? "not running",
        hint: "Start it (`airflow dag-processor`): without it no deployed file is read.",
      });
    }
    if (health.scheduler !== "healthy") {
      findings.push({
        what: `scheduler of "${name}"`,
        state: "failure",
        found: health.scheduler ?? "not running",
        hint: "Start it (`airflow scheduler`): without it no run begins.",
      });
    }
    if (errors.length > 0) {
      findings.push({
        what: `import errors of "${name}"`,
        state: "warning",
        found: errors
          .map(({ file }) => file)
          .slice(0, 5)
          .join(", "),
        hint: "Look at them in Airflow's UI: these files define no DAGs.",
      });
    }
    return findings;
  } catch (error) {
    if (!isJetwayError(error)) throw error;
    const found = `${error.code}: ${error.message}`;
    return [{ what, state: "failure", found, ...(error.hint === undefined ? {} : { hint: error.hint }) }];
  }
}

async function checkBundle({ name, directory }: Environment): Promise<Finding> {
  const what = `bundle of "${name}"`;
  if (directory === null) {
    return {
      what,
      state: "warning",
      found: "not configured",
      hint: `Add \`bundle: directory("…")\` to environments.${name} to deploy there.`,
    };
  }
  try {
    const isDirectory = (await stat(directory)).isDirectory();
    await access(directory, constants.W_OK | constants.X_OK);
    if (isDirectory) return { what, state: "ok", found: `${directory} can be written` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      what,
      state: "failure",
      found: reason,
      hint: "Mount or make the directory, with write access for this user.",
    };
  }
  return {
    what,
    state: "failure",
    found: `${directory} is no directory`,
    hint: "Name the directory that Airflow reads.",
  };
}
