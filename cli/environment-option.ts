import { type Command, Option } from "commander";
import { loadProject } from "#compiler/project/load-project.ts";
import type { Environment, Project } from "#compiler/project/project.ts";
import type { AirflowClient } from "#sdk/client/index.ts";
import type { CommandContext } from "./command-context.ts";
import { connect } from "./connect.ts";

/** Value of the option that says which Airflow a command is about. */
export interface EnvironmentOption {
  readonly env: string;
  /** Whether it is about the runs on this machine instead. */
  readonly local?: true;
}

/** Adds the option `--env`. */
export function addEnvironmentOption(command: Command): void {
  command.option("--env <name>", "the environment of jetway.config.ts, or the local server", "local");
}

/** Adds the option `--local`. */
export function addLocalOption(command: Command): void {
  command.addOption(
    new Option("--local", "runs on this machine, by `jetway run` and `jetway dev`").conflicts(["env", "follow"]),
  );
}

/** The project, and a client of the chosen environment. From here on Ctrl-C ends requests. */
export async function connectTo(
  context: CommandContext,
  options: EnvironmentOption,
): Promise<{ readonly project: Project; readonly environment: Environment; readonly client: AirflowClient }> {
  const project = await loadProject(context.directory);
  return { project, ...(await connect(project, options.env, { signal: context.interruptible() })) };
}
