import type { AuthStrategy } from "./auth-strategy.ts";

/**
 * Gets a token for a user name and a password (`POST /auth/token`: simple auth manager, FAB, Keycloak).
 *
 * @example
 * createClient({ url, auth: password({ username: "admin", password: secret }) });
 */
export declare function password(credentials: { readonly username: string; readonly password: string }): AuthStrategy;

/**
 * Uses a token that is there already; when the server refuses it, there is no other.
 *
 * @example
 * createClient({ url, auth: token(process.env["AIRFLOW_TOKEN"] ?? "") });
 */
export declare function token(value: string): AuthStrategy;

/**
 * Runs a program that prints a token, without a shell; for managed services and credential helpers.
 *
 * @example
 * createClient({ url, auth: command(["my-cloud", "airflow-token", "--environment", "production"]) });
 */
export declare function command(programAndArguments: readonly [string, ...string[]]): AuthStrategy;

/** For a server whose simple auth manager makes everybody an administrator: gets a token without credentials (`GET /auth/token`). */
export declare function allAdmins(): AuthStrategy;
