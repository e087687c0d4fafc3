import type { AirflowVersion } from "#sdk/ir/index.ts";
import type { Authentication } from "./authentication.ts";
import type { DirectoryDestination } from "./directory-destination.ts";

/** What `jetway.config.ts` may say. Every member is optional, and so is the file. */
export interface ProjectConfiguration {
  /**
   * Name of the project: lower-case letters, digits and underscores. Its task code lies in `jetway_<name>` beside the DAG files, so two
   * projects in one DAG bundle need two names.
   *
   * @defaultValue the name in `package.json`, else of the folder, with other characters replaced
   */
  readonly name?: string;
  /**
   * Glob patterns of the DAG modules, relative to the project's root.
   *
   * @defaultValue `"dags/**\/*.dag.ts"`
   */
  readonly dags?: string | readonly string[];
  /**
   * The Airflow that the Python is written for. Files for an older target run on newer ones too.
   *
   * @defaultValue `"3.0"`: runs on every supported Airflow; what needs a newer one is refused with a hint
   */
  readonly target?: AirflowVersion;
  /**
   * Where `jetway compile` writes, relative to the project's root.
   *
   * @defaultValue `"airflow-dags"`
   */
  readonly outDir?: string;
  /** The Airflows to deploy to and to ask, by a name of yours. `local` is known by itself while `npm run airflow:up` runs. */
  readonly environments?: Readonly<Record<string, EnvironmentConfiguration>>;
}

/** One Airflow. */
export interface EnvironmentConfiguration {
  /** Address of the API server, such as `"https://airflow.example.com"`. */
  readonly url: string;
  readonly auth: Authentication;
  /** Where its DAG bundle is written. Without it the environment can be asked, but not deployed to. */
  readonly bundle?: DirectoryDestination;
}

/**
 * Types the configuration of a project; it returns what it is given.
 *
 * @example
 * export default defineConfig({
 *   target: "3.1",
 *   environments: {
 *     production: {
 *       url: "https://airflow.example.com",
 *       auth: token(environmentVariable("AIRFLOW_TOKEN")),
 *       bundle: directory("/mnt/airflow/dags"),
 *     },
 *   },
 * });
 */
export function defineConfig(configuration: ProjectConfiguration): ProjectConfiguration {
  return configuration;
}
