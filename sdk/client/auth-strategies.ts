import { JetwayError } from "../errors/jetway-error.ts";
import type { AuthStrategy } from "./auth-strategy.ts";
import { runTokenCommand } from "./run-token-command.ts";

/**
 * Gets a token for a user name and a password (`POST /auth/token`: simple auth manager, FAB, Keycloak).
 *
 * @example
 * createClient({ url, auth: password({ username: "admin", password: secret }) });
 */
export function password(credentials: { readonly username: string; readonly password: string }): AuthStrategy {
  const { username, password: secret } = credentials;
  return {
    name: "password",
    getToken: async ({ request }) =>
      tokenOf(await request("POST", "/auth/token", { username, password: secret }), "password"),
  };
}

/**
 * Uses a token that is there already; when the server refuses it, there is no other.
 *
 * @throws JetwayError `JW5013` for an empty token.
 * @example
 * createClient({ url, auth: token(process.env["AIRFLOW_TOKEN"] ?? "") });
 */
export function token(value: string): AuthStrategy {
  const trimmed = value.trim();
  if (trimmed === "") {
    throw new JetwayError("The token is empty.", {
      code: "JW5013",
      hint: "Check that the variable or file that should hold it does.",
    });
  }
  return { name: "token", getToken: async () => trimmed };
}

/**
 * Runs a program that prints a token, without a shell; for managed services and credential helpers.
 *
 * @example
 * createClient({ url, auth: command(["my-cloud", "airflow-token", "--environment", "production"]) });
 */
export function command(programAndArguments: readonly [string, ...string[]]): AuthStrategy {
  const [program, ...programArguments] = programAndArguments;
  return { name: "command", getToken: ({ signal }) => runTokenCommand(program, programArguments, signal) };
}

/** For a server whose simple auth manager makes everybody an administrator: gets a token without credentials (`GET /auth/token`). */
export function allAdmins(): AuthStrategy {
  return {
    name: "allAdmins",
    getToken: async ({ request }) => tokenOf(await request("GET", "/auth/token"), "allAdmins"),
  };
}

function tokenOf(answer: unknown, strategy: string): string {
  const accessToken = (answer as { readonly access_token?: unknown } | null | undefined)?.access_token;
  if (typeof accessToken === "string" && accessToken !== "") return accessToken;
  throw new JetwayError(`The answer to the strategy "${strategy}" holds no access_token.`, {
    code: "JW5012",
    hint: "Check that the URL is an Airflow API server's, or use token() or command() for a managed service.",
  });
}
