import { didYouMean, JetwayError } from "#sdk/errors/index.ts";
import type { Environment, Project } from "./project.ts";

/** The environment of a name. Throws JW0004 when the project has none of this name. */
export function findEnvironment(project: Project, name: string): Environment {
  const found = project.environments.find((environment) => environment.name === name);
  if (found !== undefined) return found;
  const names = project.environments.map((environment) => environment.name);
  if (name === "local") {
    throw new JetwayError(
      'No Airflow runs for this project: the environment "local" is neither configured nor started.',
      {
        code: "JW0004",
        hint: "Start one with `npm run airflow:up`, or set `environments.local` in jetway.config.ts.",
      },
    );
  }
  throw new JetwayError(`The environment "${name}" is not configured.`, {
    code: "JW0004",
    hint:
      didYouMean(name, names) ??
      (names.length === 0
        ? `Set \`environments.${name}\` in jetway.config.ts.`
        : `Configured are ${names.join(", ")}.`),
  });
}
