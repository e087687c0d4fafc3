import type { AirflowVersion } from "#sdk/ir/index.ts";
import type { Authentication } from "./authentication.ts";

/** A project with every choice made: what the configuration says, and defaults for the rest. */
export interface Project {
  /** Absolute path of the project's root. */
  readonly root: string;
  readonly name: string;
  /** Glob patterns of the DAG modules, relative to the root. */
  readonly dags: readonly string[];
  readonly target: AirflowVersion;
  /** Absolute path that `jetway compile` writes to. */
  readonly outDirectory: string;
  /** Absolute path of `jetway.config.ts`; null when there is none. */
  readonly configurationFile: string | null;
  /** In the author's order; `local` is last when it comes from a server of `npm run airflow:up`. */
  readonly environments: readonly Environment[];
}

/** An Airflow that the project knows. */
export interface Environment {
  readonly name: string;
  readonly url: string;
  readonly auth: Authentication | LocalUser;
  /** Absolute path of the directory that a deploy writes to; null when none is configured. */
  readonly directory: string | null;
}

/** The user of a server that runs on this machine for this project alone. */
export interface LocalUser {
  readonly kind: "localUser";
  readonly username: string;
  /** Absolute path of a file that holds the password and nothing else. */
  readonly passwordFile: string;
}
