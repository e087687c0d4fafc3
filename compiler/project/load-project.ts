import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { JetwayError } from "#sdk/errors/index.ts";
import { readLocalServer } from "./local-server.ts";
import type { Environment, Project } from "./project.ts";
import type { ProjectConfiguration } from "./project-configuration.ts";
import { toProjectName } from "./project-name.ts";
import { readConfiguration } from "./read-configuration.ts";

const configurationNames = ["jetway.config.ts", "jetway.config.mts", "jetway.config.js", "jetway.config.mjs"];

/**
 * Reads the project that a directory belongs to: the nearest folder upwards with a `jetway.config.ts`, else with a `package.json`, else the
 * directory itself. Throws JW0002 and JW0003 when the configuration cannot be used.
 */
export async function loadProject(directory: string): Promise<Project> {
  const start = resolve(directory);
  const configurationFile = tryFindUpwards(start, configurationNames);
  const packageFile = tryFindUpwards(start, ["package.json"], (file) => !saysModuleKindAlone(file));
  const root = dirname(configurationFile ?? packageFile ?? join(start, "package.json"));
  const configuration = configurationFile === undefined ? {} : await importConfiguration(configurationFile);
  return {
    root,
    name: configuration.name ?? toProjectName((await tryReadPackageName(join(root, "package.json"))) ?? basename(root)),
    dags: [configuration.dags ?? "dags/**/*.dag.ts"].flat(),
    target: configuration.target ?? "3.0",
    outDirectory: resolve(root, configuration.outDir ?? "airflow-dags"),
    configurationFile: configurationFile ?? null,
    environments: await resolveEnvironments(configuration, root),
  };
}

async function resolveEnvironments(configuration: ProjectConfiguration, root: string): Promise<readonly Environment[]> {
  const environments: Environment[] = Object.entries(configuration.environments ?? {}).map(([name, environment]) => ({
    name,
    url: environment.url,
    auth: environment.auth,
    directory: environment.bundle === undefined ? null : resolve(root, environment.bundle.path),
  }));
  if (environments.some((environment) => environment.name === "local")) return environments;
  const local = await readLocalServer(root);
  return local === undefined ? environments : [...environments, local];
}

async function importConfiguration(file: string): Promise<ProjectConfiguration> {
  let module: Readonly<Record<string, unknown>>;
  try {
    module = await import(pathToFileURL(file).href);
  } catch (cause) {
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    throw new JetwayError(`${file} could not be loaded: ${reason}`, {
      code: "JW0002",
      hint: `Run \`node ${basename(file)}\` to see the error where it happens.`,
      cause,
    });
  }
  if (module["default"] === undefined) {
    throw new JetwayError(`${file} exports no configuration.`, {
      code: "JW0002",
      hint: "Write `export default defineConfig({ … })`.",
    });
  }
  return readConfiguration(module["default"]);
}

function tryFindUpwards(
  start: string,
  names: readonly string[],
  accept: (file: string) => boolean = () => true,
): string | undefined {
  for (let directory = start; ; directory = dirname(directory)) {
    const found = names.map((name) => join(directory, name)).find((file) => existsSync(file) && accept(file));
    if (found !== undefined) return found;
    if (dirname(directory) === directory) return undefined;
  }
}

/** Such a file, which `jetway init` may put beside the DAGs, says how Node reads modules; it begins no project. */
function saysModuleKindAlone(file: string): boolean {
  return /^\s*\{\s*"type"\s*:\s*"\w+"\s*\}\s*$/.test(readFileSync(file, "utf8"));
}

async function tryReadPackageName(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined;
  try {
    const content: unknown = JSON.parse(await readFile(file, "utf8"));
    const name = typeof content === "object" && content !== null && "name" in content ? content.name : undefined;
    return typeof name === "string" && name !== "" ? name : undefined;
  } catch (cause) {
    throw new JetwayError(`${file} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      code: "JW0002",
      hint: "Mend the JSON, or give the project a name in jetway.config.ts.",
      cause,
    });
  }
}
