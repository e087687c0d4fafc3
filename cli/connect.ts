import { readFile } from "node:fs/promises";
import { findEnvironment } from "#compiler/project/find-environment.ts";
import type { Environment, Project } from "#compiler/project/project.ts";
import { resolveSecret } from "#compiler/project/resolve-secret.ts";
import type { AirflowClient, AuthStrategy } from "#sdk/client/index.ts";
import { JetwayError } from "#sdk/errors/index.ts";

/** A client of one of the project's environments. Secrets are read now, and kept nowhere else than in the client. */
export async function connect(
  project: Project,
  environmentName: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<{ readonly client: AirflowClient; readonly environment: Environment }> {
  const environment = findEnvironment(project, environmentName);
  const { createClient } = await import("#sdk/client/index.ts");
  const auth = await createStrategy(environment.auth);
  const client = createClient({
    url: environment.url,
    auth,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  return { client, environment };
}

async function createStrategy(auth: Environment["auth"]): Promise<AuthStrategy> {
  const strategies = await import("#sdk/client/index.ts");
  switch (auth.kind) {
    case "allAdmins":
      return strategies.allAdmins();
    case "localUser":
      return strategies.password({ username: auth.username, password: await readPasswordFile(auth.passwordFile) });
    case "password":
      return strategies.password({ username: auth.username, password: await resolveSecret(auth.password) });
    case "token":
      if (auth.token.from === "environment") return strategies.token(await resolveSecret(auth.token));
      // Asked for again by the client when the server refuses the token at hand.
      return { name: "command", getToken: async () => await resolveSecret(auth.token) };
  }
}

async function readPasswordFile(path: string): Promise<string> {
  try {
    return (await readFile(path, "utf8")).trimEnd();
  } catch (cause) {
    throw new JetwayError(`The password of the local server could not be read from ${path}.`, {
      code: "JW0006",
      hint: "Run `npm run airflow:down`, then `npm run airflow:up`.",
      cause,
    });
  }
}
